package cn.tiaokuai.keycloak.units;

import java.time.Instant;
import java.util.List;

/**
 * How far the directories of units that services keep are behind Keycloak's groups.
 *
 * @param comparedAt when the topic was last equal to the groups; missing before the first time
 * @param units how many there were
 * @param trouble why the topic cannot be compared, or its readers not asked; missing while all is well
 * @param readers services that read the topic, by name
 */
public record DirectoryState(Instant comparedAt, Integer units, String trouble, List<Reader> readers) {

    /**
     * A service with a directory of its own.
     *
     * @param behind records that it has not confirmed; it confirms every few seconds
     */
    public record Reader(String name, long behind) {}
}
