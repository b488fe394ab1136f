package cn.tiaokuai.report.completeness.model;

import java.util.UUID;

/**
 * What a report lacks.
 *
 * @param subject heading or code that it is about; empty for the whole text
 * @param section where it stands; null for what is missing or about the whole text
 * @param message for the drafter, in Chinese
 */
public record Gap(Kind kind, String subject, UUID section, String message) {

    /** Ways in which a report is incomplete. */
    public enum Kind {
        NO_TEXT,
        MISSING_SECTION,
        /** A required section has a heading and nothing below it. */
        EMPTY_SECTION,
        /** An optional section has a heading and nothing below it. */
        EMPTY_OPTIONAL_SECTION,
        /** The template's guidance still stands where text should. */
        UNFILLED_GUIDANCE,
        SECTION_TOO_SHORT,
        SECTION_TOO_LONG,
        TEXT_TOO_SHORT,
        TEXT_TOO_LONG,
        MISSING_INDICATOR
    }
}
