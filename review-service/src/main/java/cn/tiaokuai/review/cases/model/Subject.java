package cn.tiaokuai.review.cases.model;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is reviewed: one submission of exactly one revision.
 *
 * @param id the report
 * @param submission counts its submissions from 1
 * @param unit code of the reporting unit
 * @param digest SHA-256 of the revision, lower-case hex
 * @param submittedBy login name of who submitted it
 * @param sections digest of each section by its identity; empty where the submission did not tell
 */
public record Subject(
        UUID id, int submission, String unit, String digest, String submittedBy, Map<String, String> sections) {

    public Subject {
        sections = Map.copyOf(sections);
    }

    /**
     * True when these sections read in both as they did; without sections, when the whole text does. What is not known to be
     * the same is not the same.
     */
    boolean reads(Subject before, Set<String> signed) {
        if (digest.equals(before.digest)) {
            return true;
        }
        return !signed.isEmpty()
                && signed.stream()
                        .allMatch(id ->
                                sections.containsKey(id) && sections.get(id).equals(before.sections.get(id)));
    }
}
