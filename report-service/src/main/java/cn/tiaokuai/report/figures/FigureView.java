package cn.tiaokuai.report.figures;

import cn.tiaokuai.report.data.HistoryRow;
import cn.tiaokuai.report.data.ObservationRow;
import cn.tiaokuai.report.figures.model.Presentation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A bound figure where it stands in a text.
 *
 * @param id of the binding
 * @param start offset in the text as {@code GET .../analysis} counts
 * @param end offset after it
 * @param sectionId section that it stands in
 * @param text as it stands
 * @param unit whose value it is
 * @param value that it was last refreshed with
 * @param refreshedAt when
 * @param refreshedBy by whom
 * @param current the data as it is now; null where the caller may not see it
 * @param changes of the data since the refresh, in order
 */
public record FigureView(
        UUID id,
        int start,
        int end,
        UUID sectionId,
        String text,
        FigureState state,
        String unit,
        String indicator,
        String indicatorName,
        String measureUnit,
        String period,
        Presentation presentation,
        BigDecimal value,
        Instant refreshedAt,
        String refreshedBy,
        Current current,
        List<Change> changes) {

    /** How a bound figure stands to the data. */
    public enum FigureState {
        /** As it was refreshed, and the data is still the same. */
        CURRENT,
        /** The data has another value since. */
        CHANGED,
        /** Somebody has written other words into it. */
        ALTERED,
        /** The text names a binding that this report does not have. */
        UNKNOWN
    }

    /**
     * The data as it is now.
     *
     * @param observationId null for a year that is summed
     * @param parts periods that it is the sum of; empty for a value that was confirmed as such
     * @param text as the figure would read if it was refreshed now
     */
    public record Current(
            UUID observationId,
            List<String> parts,
            BigDecimal value,
            String text,
            String source,
            String confirmedBy,
            String confirmedName,
            Instant confirmedAt) {

        static Current of(BindingRow binding, ObservationRow row) {
            return new Current(
                    row.id,
                    row.parts.stream().map(part -> part.period).toList(),
                    row.value,
                    binding.present(row),
                    row.source,
                    row.confirmedBy,
                    row.confirmedName,
                    row.confirmedAt);
        }
    }

    /**
     * A later confirmation.
     *
     * @param from the value before
     * @param to the value since
     * @param reason why it was corrected, null where nobody told
     */
    public record Change(BigDecimal from, BigDecimal to, Instant at, String by, String reason) {}

    static FigureView of(Bindings.Bound bound) {
        var place = bound.place();
        BindingRow binding = bound.binding();
        if (binding == null || bound.refresh() == null) {
            return new FigureView(
                    place.id(),
                    place.start(),
                    place.end(),
                    place.section(),
                    place.text(),
                    FigureState.UNKNOWN,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of());
        }
        return new FigureView(
                binding.id,
                place.start(),
                place.end(),
                place.section(),
                place.text(),
                state(bound),
                binding.observationUnit,
                binding.indicator,
                binding.indicatorName,
                binding.measureUnit,
                binding.period,
                binding.presentation(),
                bound.refresh().value,
                bound.refresh().refreshedAt,
                bound.refresh().refreshedBy,
                bound.observation() == null ? null : Current.of(binding, bound.observation()),
                changes(bound));
    }

    private static FigureState state(Bindings.Bound bound) {
        if (bound.isChanged()) {
            return FigureState.CHANGED;
        }
        return bound.refresh().text.equals(bound.place().text()) ? FigureState.CURRENT : FigureState.ALTERED;
    }

    private static List<Change> changes(Bindings.Bound bound) {
        List<HistoryRow> since = bound.since();
        BigDecimal[] before = {bound.refresh().value};
        if (!since.isEmpty() && !bound.observation().parts.isEmpty()) {
            // The sum changed from what it was to what it is, whatever became of its parts in between.
            HistoryRow last = since.getLast();
            return List.of(
                    new Change(before[0], bound.observation().value, last.confirmedAt, last.confirmedBy, last.reason));
        }
        return since.stream()
                .map(row -> {
                    Change change = new Change(before[0], row.value, row.confirmedAt, row.confirmedBy, row.reason);
                    before[0] = row.value;
                    return change;
                })
                .toList();
    }
}
