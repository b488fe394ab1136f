package cn.tiaokuai.report.autosave.model;

import java.time.Duration;
import java.time.Instant;

/**
 * The newest revision, seen by somebody who autosaves a section.
 *
 * @param autosaved nobody has saved it on purpose
 * @param submitted it was sent to review
 * @param begunAt when its first text was saved
 * @param sectionsWriter who wrote the section last in this very revision; null for nobody
 */
public record OpenRevision(boolean autosaved, boolean submitted, Instant begunAt, String sectionsWriter) {

    /**
     * Whether an autosave may write over it instead of beginning another. What another person wrote in the same section is
     * never written over: so the last state that each author gave to each section within the window stays for ever.
     */
    public boolean takes(String author, Instant now, Duration window) {
        return autosaved
                && !submitted
                && now.isBefore(begunAt.plus(window))
                && (sectionsWriter == null || sectionsWriter.equals(author));
    }
}
