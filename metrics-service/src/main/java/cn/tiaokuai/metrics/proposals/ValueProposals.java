package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ObservationsProposed;
import cn.tiaokuai.contracts.ProposedObservation;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.Months;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.observations.Adopting;
import cn.tiaokuai.metrics.observations.Adopting.Present;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What approved reports tell of indicators, waiting for a person; seen by the unit whose report it is. */
@ApplicationScoped
class ValueProposals implements PanacheRepositoryBase<ValueProposalRow, UUID>, EventHandler<ObservationsProposed> {

    private final UnitDirectory directory;
    private final Indicators indicators;
    private final Adopting observations;
    private final Limits limits;

    ValueProposals(UnitDirectory directory, Indicators indicators, Adopting observations, Limits limits) {
        this.directory = directory;
        this.indicators = indicators;
        this.observations = observations;
        this.limits = limits;
    }

    /** A figure that can be a value: its indicator is reported by the unit, for the time that it tells. */
    private record Fitting(ProposedObservation proposed, IndicatorRow indicator, Period period) {

        String place() {
            return Adopting.place(indicator.code, period.toString());
        }
    }

    @Override
    public Class<ObservationsProposed> type() {
        return ObservationsProposed.class;
    }

    /** What the report says now takes the place of what nobody has decided about; what has been decided stays. */
    @Override
    public void handle(ObservationsProposed event, Envelope<ObservationsProposed> envelope) {
        Map<UUID, ValueProposalRow> known = held(event.reportId());
        if (known.values().stream().anyMatch(row -> row.publishedAt.isAfter(event.publishedAt()))) {
            // A dead letter that was put back: the report has been approved again since.
            return;
        }
        Unit unit = directory.find(event.unit()).orElseThrow();
        Map<UUID, Fitting> fitting = news(event, unit);
        known.values().stream()
                .filter(row -> row.state == ValueProposalState.OPEN && !fitting.containsKey(row.id))
                .forEach(row -> row.state = ValueProposalState.LAPSED);
        fitting.forEach((id, told) -> {
            ValueProposalRow row = known.get(id);
            if (row == null) {
                row = new ValueProposalRow(unit, event.reportId(), id, told.indicator(), told.period());
                row.take(event, told.proposed());
                persist(row);
            } else if (row.isUndecided()) {
                row.take(event, told.proposed());
            }
        });
    }

    /** What is no news is left out: the value is there already. */
    private Map<UUID, Fitting> news(ObservationsProposed event, Unit unit) {
        Map<String, IndicatorRow> named = indicators.byCode(
                event.proposals().stream().map(ProposedObservation::indicator).toList());
        List<Fitting> fitting = event.proposals().stream()
                .flatMap(proposed -> fitting(proposed, named.get(proposed.indicator()), unit).stream())
                .toList();
        Map<String, Present> present = present(
                unit.code(),
                fitting.stream().map(told -> told.indicator().code).toList(),
                fitting.stream().map(told -> told.period().toString()).toList());
        Map<UUID, Fitting> news = new LinkedHashMap<>();
        for (Fitting told : fitting) {
            if (!says(present.get(told.place()), told.proposed())) {
                news.put(told.proposed().id(), told);
            }
        }
        return news;
    }

    private Optional<Fitting> fitting(ProposedObservation proposed, IndicatorRow indicator, Unit unit) {
        boolean reported = indicator != null
                && !indicator.isComputed()
                && indicator.measureUnit.equals(proposed.measureUnit())
                && indicator.appliesTo(unit.path(), unit.linePath());
        if (!reported || !isCountable(proposed)) {
            return Optional.empty();
        }
        return new Months(proposed.year(), proposed.firstMonth(), proposed.lastMonth())
                .period(indicator.frequency, indicator.accumulation)
                .filter(indicator::isValidIn)
                .map(period -> new Fitting(proposed, indicator, period));
    }

    /** Whether anybody would be allowed to report it. */
    private boolean isCountable(ProposedObservation proposed) {
        Violations violations = new Violations();
        limits.number(violations, "value", proposed.value());
        limits.year(violations, "year", proposed.year());
        boolean[] fine = {true};
        violations.tell((field, message) -> fine[0] = false);
        return fine[0];
    }

    private static boolean says(Present present, ProposedObservation proposed) {
        return present != null
                && present.value().compareTo(proposed.value()) == 0
                && (present.qualifier() == null
                        ? proposed.qualifier() == null
                        : present.qualifier().name().equals(proposed.qualifier()));
    }

    private Map<UUID, ValueProposalRow> held(UUID report) {
        return find("reportId = ?1 order by id", report).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    private Map<String, Present> present(String unit, List<String> codes, List<String> periods) {
        return codes.isEmpty() ? Map.of() : observations.present(unit, codes, periods);
    }

    /** A proposal of the post's unit that still waits, locked; 404 when there is none, 409 when it does not wait. */
    ValueProposalRow open(UUID id, Post post) {
        ValueProposalRow row = find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("proposal", id));
        if (row.state != ValueProposalState.OPEN) {
            throw Problems.conflict("proposal-settled", "该建议数据已处理，或报告已不再这样表述");
        }
        return row;
    }

    /** Those of the post's unit, latest report first, with what is there by now. */
    Page<ValueProposalView> list(Post post, ValueProposalState state, LatestFirst after, int limit) {
        List<ValueProposalState> states = state == null ? Arrays.asList(ValueProposalState.values()) : List.of(state);
        List<ValueProposalRow> rows = find(
                        "from ValueProposal r join fetch r.indicator where r.unit = ?1 and r.state in ?2"
                                + " and (r.publishedAt < ?3 or r.publishedAt = ?3 and r.id < ?4)"
                                + " order by r.publishedAt desc, r.id desc",
                        post.unit(),
                        states,
                        after.at(),
                        after.id())
                .range(0, limit)
                .list();
        Map<String, Present> present = present(
                post.unit(),
                rows.stream().map(row -> row.indicator.code).toList(),
                rows.stream().map(row -> row.period).toList());
        return Page.of(rows, limit, row -> new Object[] {row.publishedAt, row.id})
                .map(row -> new ValueProposalView(row, present.get(Adopting.place(row.indicator.code, row.period))));
    }
}
