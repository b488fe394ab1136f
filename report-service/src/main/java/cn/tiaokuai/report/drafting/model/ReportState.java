package cn.tiaokuai.report.drafting.model;

/**
 * Where a report stands. Each state is a type of its own that has only the transitions it allows: a locked report has no
 * {@code submit}, so that submitting it does not compile.
 */
public sealed interface ReportState {

    /** Names in the database and in answers. */
    enum Name {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED,
        ISSUED
    }

    default Name name() {
        return switch (this) {
            case Draft draft -> Name.DRAFT;
            case Returned returned -> Name.RETURNED;
            case Submitted submitted -> Name.SUBMITTED;
            case Approved approved -> Name.APPROVED;
            case Issued issued -> Name.ISSUED;
        };
    }

    /** The text may be changed. */
    sealed interface Editable extends ReportState {

        /** Sends exactly this revision to review; submissions count from 1. */
        default Submitted submit(int lastSubmission, String digest) {
            return new Submitted(lastSubmission + 1, digest);
        }
    }

    record Draft() implements Editable {}

    /** Sent back; nothing of the text is lost. */
    record Returned(String reason) implements Editable {}

    /** Under review: the text is locked. */
    record Submitted(int submission, String digest) implements ReportState {

        /** Whether an answer of a reviewer is about this very submission and text. */
        public boolean isAnsweredBy(int answeredSubmission, String answeredDigest) {
            return submission == answeredSubmission && digest.equals(answeredDigest);
        }

        public Approved approve() {
            return new Approved(digest);
        }

        public Returned giveBack(String reason) {
            return new Returned(reason);
        }

        public Draft withdraw() {
            return new Draft();
        }
    }

    /** Approved for this text alone; locked, unless whoever approved takes that back before it is issued. */
    record Approved(String digest) implements ReportState {

        /** Its last reviewer decides anew about the same submission. */
        public Submitted decideAnew(int submission) {
            return new Submitted(submission, digest);
        }

        /** Back to its drafter after all. */
        public Returned giveBack(String reason) {
            return new Returned(reason);
        }

        public Issued issue(String documentNumber) {
            return new Issued(digest, documentNumber);
        }
    }

    record Issued(String digest, String documentNumber) implements ReportState {}
}
