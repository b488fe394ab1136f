package cn.tiaokuai.review.cases.model;

import java.util.Set;

/** What a reviewer does with a step. */
public sealed interface Ruling {

    /** Why, or what is said about it; null for nothing. */
    String reason();

    /** Something said about exactly the text that was seen. */
    sealed interface Said extends Ruling {

        /** SHA-256 of the text that was seen, lower-case hex. */
        String digest();
    }

    /** Something arranged without a word about the text. */
    sealed interface Arranged extends Ruling {

        /** Login name of who is asked now; null for anybody with the role. */
        String person();
    }

    /**
     * Agrees.
     *
     * @param sections identities of the sections that are signed for; empty for the whole text
     */
    record Approve(String digest, String reason, Set<String> sections) implements Said {
        public Approve {
            sections = Set.copyOf(sections);
        }
    }

    /**
     * Back to the drafter.
     *
     * @param reason what is to be changed
     * @param goesOnAt stage that goes on after resubmission, from 1; null for the one that sends back
     */
    record SendBack(String digest, String reason, Integer goesOnAt) implements Said {

        public int continuesAt(CaseStep step) {
            return goesOnAt == null ? step.ordinal() : goesOnAt;
        }
    }

    /**
     * Back to an earlier stage, which looks at the same text again.
     *
     * @param reason what is to be looked at
     * @param stage the earlier stage, from 1
     * @param goesOnAt stage that goes on once that stage has agreed again; null for the one that sends back
     */
    record Rework(String digest, String reason, int stage, Integer goesOnAt) implements Said {

        public int continuesAt(CaseStep step) {
            return goesOnAt == null ? step.ordinal() : goesOnAt;
        }
    }

    /** 转办: somebody else of the same unit, with the same role, decides instead. */
    record HandOver(String person, String reason) implements Arranged {}

    /**
     * Asks the reporting unit something and keeps the step.
     *
     * @param reason the question
     */
    record Ask(String reason) implements Ruling {}

    /**
     * 加签: somebody else of the same unit looks at it as well.
     *
     * @param office the only office whose people may; null for any
     */
    record Invite(Order order, String role, String office, String person, String reason) implements Arranged {}

    /** When an added reviewer has the turn. */
    enum Order {
        /** First, then whoever added them. */
        BEFORE,
        /** After whoever added them has agreed. */
        AFTER
    }
}
