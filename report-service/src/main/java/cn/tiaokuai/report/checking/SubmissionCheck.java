package cn.tiaokuai.report.checking;

import java.util.List;

/**
 * A rule that a text should keep before it goes to review. Every bean of this type is asked, so that a feature adds its rules
 * without this one knowing it.
 */
public interface SubmissionCheck {

    /** What the rule has against the draft, in the order of the text; runs in the scope of the reporting unit. */
    List<Objection> objections(Draft draft);
}
