package cn.tiaokuai.report.figures;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.data.HistoryRow;
import cn.tiaokuai.report.data.ObservationRow;
import cn.tiaokuai.report.data.Observations;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.BoundFigures;
import cn.tiaokuai.report.drafting.model.BoundFigures.Place;
import cn.tiaokuai.report.drafting.model.Content;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What figures of reports are bound to. */
@ApplicationScoped
class Bindings implements PanacheRepositoryBase<BindingRow, UUID> {

    private final Observations observations;

    Bindings(Observations observations) {
        this.observations = observations;
    }

    /**
     * A bound figure of one text with all that is known of it.
     *
     * @param binding null where the text names one that is not there
     * @param refresh what it took from the data, as of this text; null without binding
     * @param observation the data as it is now; null where the post may not see it
     * @param since what became of the data since the refresh, in order
     */
    record Bound(
            Place place, BindingRow binding, RefreshRow refresh, ObservationRow observation, List<HistoryRow> since) {

        /** Whether the data has another value than the figure was last refreshed with. */
        boolean isChanged() {
            return refresh != null && observation != null && refresh.value.compareTo(observation.value) != 0;
        }
    }

    /** Bound figures of a text in its order. */
    List<Bound> in(ReportRow report, Content content, int revision, Post post) {
        List<Place> places = BoundFigures.in(content);
        if (places.isEmpty()) {
            return List.of();
        }
        Map<UUID, BindingRow> bindings =
                of(report, content).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        Map<UUID, RefreshRow> refreshes = refreshes(bindings.keySet(), revision);
        Map<UUID, ObservationRow> data = data(bindings.values(), post);
        List<HistoryRow> history = history(refreshes.values(), data.values());
        return places.stream()
                .map(place -> bound(
                        place, bindings.get(place.id()), refreshes.get(place.id()), data.get(place.id()), history))
                .toList();
    }

    /** The bindings that figures of a text name; a name for which there is none has none here either. */
    List<BindingRow> of(ReportRow report, Content content) {
        List<UUID> ids =
                BoundFigures.in(content).stream().map(Place::id).distinct().toList();
        return ids.isEmpty() ? List.of() : list("reportId = ?1 and id in ?2", report.id, ids);
    }

    private static Bound bound(
            Place place, BindingRow binding, RefreshRow refresh, ObservationRow observation, List<HistoryRow> history) {
        if (refresh == null || observation == null) {
            return new Bound(place, binding, refresh, observation, List.of());
        }
        Set<UUID> told = observation.told().collect(Collectors.toSet());
        return new Bound(
                place,
                binding,
                refresh,
                observation,
                history.stream()
                        .filter(row -> told.contains(row.observationId) && row.confirmedAt.isAfter(refresh.confirmedAt))
                        .toList());
    }

    /** The data as it is now by binding; one to a year that is summed names no value, but what to sum. */
    private Map<UUID, ObservationRow> data(Collection<BindingRow> bindings, Post post) {
        List<BindingRow> named = bindings.stream().filter(row -> !row.isSum()).toList();
        List<BindingRow> summed = bindings.stream().filter(BindingRow::isSum).toList();
        Map<UUID, ObservationRow> values =
                observations
                        .visible(named.stream().map(row -> row.observationId).toList(), post)
                        .stream()
                        .collect(Collectors.toMap(row -> row.id, Function.identity()));
        List<ObservationRow> sums = summed.isEmpty()
                ? List.of()
                : observations.sums(
                        summed.stream().map(row -> row.observationUnit).toList(),
                        summed.stream().map(row -> row.indicator).toList(),
                        summed.stream().map(row -> Integer.valueOf(row.period)).toList(),
                        post);
        Map<UUID, ObservationRow> data = new HashMap<>();
        named.forEach(row -> data.put(row.id, values.get(row.observationId)));
        summed.forEach(row -> sums.stream().filter(row::isAbout).findFirst().ifPresent(sum -> data.put(row.id, sum)));
        return data;
    }

    private List<HistoryRow> history(Collection<RefreshRow> refreshes, Collection<ObservationRow> data) {
        return refreshes.stream()
                .map(row -> row.confirmedAt)
                .min(Instant::compareTo)
                .map(earliest -> observations.since(
                        data.stream().filter(Objects::nonNull).toList(), earliest))
                .orElse(List.of());
    }

    void keep(RefreshRow refresh) {
        getEntityManager().persist(refresh);
    }

    /** The latest refresh of each binding up to a revision. */
    private Map<UUID, RefreshRow> refreshes(Collection<UUID> bindings, int revision) {
        Map<UUID, RefreshRow> latest = new HashMap<>();
        if (!bindings.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "from FigureRefresh where bindingId in ?1 and revision <= ?2 order by revision",
                            RefreshRow.class)
                    .setParameter(1, bindings)
                    .setParameter(2, revision)
                    .getResultList()
                    .forEach(row -> latest.put(row.bindingId, row));
        }
        return latest;
    }
}
