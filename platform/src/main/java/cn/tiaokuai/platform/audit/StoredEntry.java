package cn.tiaokuai.platform.audit;

/**
 * An entry as the database has it.
 *
 * @param id order within a chain
 * @param version what its hash covers
 * @param previousHash hash of the entry before it, empty for the first
 */
record StoredEntry(long id, int version, AuditEntry entry, String previousHash, String hash) {

    /** False when anything of it was changed. */
    boolean intact() {
        return hash.equals(entry.hash(version, previousHash));
    }
}
