package cn.tiaokuai.review.cases.model;

/** What a reviewer says about exactly the text that was seen. */
public sealed interface Ruling {

    /** SHA-256 of the text that was seen, lower-case hex. */
    String digest();

    /** What is said about it; null for nothing. */
    String reason();

    record Approve(String digest, String reason) implements Ruling {}

    /**
     * Back to the drafter.
     *
     * @param reason what is to be changed
     * @param goesOnAt step that goes on after resubmission, from 1; null for the one that sends back
     */
    record SendBack(String digest, String reason, Integer goesOnAt) implements Ruling {

        int continuesAt(CaseStep step) {
            return goesOnAt == null ? step.ordinal() : goesOnAt;
        }
    }
}
