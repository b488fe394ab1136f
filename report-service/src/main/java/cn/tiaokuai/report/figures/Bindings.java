package cn.tiaokuai.report.figures;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.data.ObservationRow;
import cn.tiaokuai.report.data.Observations;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.BoundFigures;
import cn.tiaokuai.report.drafting.model.BoundFigures.Place;
import cn.tiaokuai.report.drafting.model.Content;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     */
    record Bound(Place place, BindingRow binding, RefreshRow refresh, ObservationRow observation) {

        /** Whether the data has another value than the figure was last refreshed with. */
        boolean isChanged() {
            return refresh != null && observation != null && refresh.value.compareTo(observation.value) != 0;
        }
    }

    /** Bound figures of a text in its order. */
    List<Bound> in(ReportRow report, Content content, int revision, Post post) {
        List<Place> places = BoundFigures.in(content);
        List<UUID> ids = places.stream().map(Place::id).distinct().toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, BindingRow> bindings = list("reportId = ?1 and id in ?2", report.id, ids).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        Map<UUID, RefreshRow> refreshes = refreshes(bindings.keySet(), revision);
        Map<UUID, ObservationRow> data =
                observations
                        .visible(
                                bindings.values().stream()
                                        .map(row -> row.observationId)
                                        .toList(),
                                post)
                        .stream()
                        .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return places.stream()
                .map(place -> {
                    BindingRow binding = bindings.get(place.id());
                    return binding == null
                            ? new Bound(place, null, null, null)
                            : new Bound(place, binding, refreshes.get(binding.id), data.get(binding.observationId));
                })
                .toList();
    }

    /** A bound figure as it is told, with what became of its value since the refresh. */
    FigureView view(Bound bound) {
        boolean known = bound.refresh() != null && bound.observation() != null;
        return FigureView.of(
                bound, known ? observations.since(bound.observation().id, bound.refresh().confirmedAt) : List.of());
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
