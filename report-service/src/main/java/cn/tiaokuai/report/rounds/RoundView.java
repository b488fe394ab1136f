package cn.tiaokuai.report.rounds;

import cn.tiaokuai.report.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A round; {@code recipients} is absent in lists, and shows a recipient only itself. */
public record RoundView(
        UUID id,
        String unit,
        String title,
        Kind kind,
        int year,
        LocalDate due,
        List<String> requiredSections,
        UUID templateId,
        Integer templateVersion,
        List<Recipient> recipients) {

    /**
     * One called unit.
     *
     * @param reportId its report, once it was submitted
     * @param state of its report; MISSING where none was begun
     * @param submittedAt when it was last submitted, absent while it is not
     */
    public record Recipient(String unit, String name, UUID reportId, String state, Instant submittedAt) {

        private static Recipient of(RecipientRow row, Map<String, String> names) {
            return new Recipient(
                    row.unit, names.getOrDefault(row.unit, row.unit), row.reportId, row.state, row.submittedAt);
        }
    }

    static RoundView of(RoundRow row) {
        return new RoundView(
                row.id,
                row.unit,
                row.title,
                row.kind,
                row.year,
                row.due,
                row.requiredSections,
                row.templateId,
                row.templateVersion,
                null);
    }

    static RoundView of(RoundRow row, List<RecipientRow> recipients, Map<String, String> names) {
        return new RoundView(
                row.id,
                row.unit,
                row.title,
                row.kind,
                row.year,
                row.due,
                row.requiredSections,
                row.templateId,
                row.templateVersion,
                recipients.stream()
                        .map(recipient -> Recipient.of(recipient, names))
                        .toList());
    }
}
