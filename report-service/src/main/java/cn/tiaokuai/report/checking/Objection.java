package cn.tiaokuai.report.checking;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * 送审检查: what stands against sending a text to review.
 *
 * @param id of the very fault: the same as long as the sentences that it is about stay as they are
 * @param message for the drafter, in Chinese
 * @param section where it stands; null for what is about the whole text or about what is not there
 * @param start offset in {@link cn.tiaokuai.report.drafting.model.Content#text()}, in UTF-16 units; null with no place
 * @param end offset after it
 * @param excerpt the sentence it is about, shortened; null with no place
 */
public record Objection(
        String id,
        Kind kind,
        Severity severity,
        String message,
        UUID section,
        Integer start,
        Integer end,
        String excerpt) {

    /** What is looked at; each feature that has checks adds its own. */
    public enum Kind {
        /** 勾稽: figures that do not add up. */
        FIGURES,
        /** XX, ## and other signs that stand for what is to be filled in. */
        PLACEHOLDER,
        /** 请示: a report asks for nothing. */
        REQUEST,
        /** Bound figures and the data that they come from. */
        DATA,
        /** 承诺事项: promises of the last plan. */
        PROMISE,
        /** What template and round ask for. */
        CONTENT,
        /** 主送、抄送 */
        RECIPIENT
    }

    /** What an objection does to a submission. */
    public enum Severity {
        /** Stops it; only another text helps. */
        BLOCKING,
        /** Stops it, until a person gives the reason why the text is right as it stands. */
        OVERRULABLE,
        /** To be looked at. */
        WARNING
    }

    /** An objection that is about no place of the text. */
    public static Objection general(Kind kind, Severity severity, String id, String message) {
        return new Objection(id, kind, severity, message, null, null, null, null);
    }

    /** Those that stop a submission: of a kind that does, and not overruled. */
    public static List<Objection> standing(List<Objection> objections, Set<String> overruled) {
        return objections.stream()
                .filter(objection -> switch (objection.severity) {
                    case BLOCKING -> true;
                    case OVERRULABLE -> !overruled.contains(objection.id);
                    case WARNING -> false;
                })
                .toList();
    }

    boolean mayBeOverruled() {
        return severity == Severity.OVERRULABLE;
    }

    Objection occurrence(int number) {
        return number == 1
                ? this
                : new Objection(id + "-" + number, kind, severity, message, section, start, end, excerpt);
    }
}
