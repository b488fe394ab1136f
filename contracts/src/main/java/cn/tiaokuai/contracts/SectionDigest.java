package cn.tiaokuai.contracts;

import java.util.UUID;

/**
 * One section of a text that was submitted: its digest is the same in two submissions as long as it reads the same, wherever it
 * stands and whatever number that gives it.
 *
 * @param id identity of the section, the same in all revisions
 * @param heading as it is written, without its number
 * @param digest SHA-256 of what it says, lower-case hex
 */
public record SectionDigest(UUID id, String heading, String digest) {}
