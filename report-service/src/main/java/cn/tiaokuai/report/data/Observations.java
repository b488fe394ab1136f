package cn.tiaokuai.report.data;

import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.drafting.Reports;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Confirmed values as the events of metrics tell them; a unit sees its own and those of the units below it. */
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<ObservationRow, UUID> {

    private static final String VISIBLE = "(unit = :own or " + Reports.COVERED + ")";

    private final UnitDirectory directory;

    Observations(UnitDirectory directory) {
        this.directory = directory;
    }

    /** Takes note of a value; one that was confirmed before the one known (a dead letter replayed) is history only. */
    void take(UUID event, ObservationConfirmed confirmed) {
        ObservationRow row = findById(confirmed.observationId());
        if (row == null) {
            row = new ObservationRow(confirmed, directory.find(confirmed.unit()).orElseThrow());
            persistAndFlush(row);
        } else if (!confirmed.confirmedAt().isBefore(row.confirmedAt)) {
            row.take(confirmed);
        }
        getEntityManager().persist(new HistoryRow(event, confirmed, row));
    }

    /** The value of a unit's indicator and period, if the post may see it; of a year also what its parts come to. */
    public Optional<ObservationRow> visible(String unit, String indicator, String period, Post post) {
        Map<String, Object> parameters = Reports.scope(post);
        parameters.put("unit", unit);
        parameters.put("indicator", indicator);
        parameters.put("period", period);
        return find("unit = :unit and indicator = :indicator and period = :period and " + VISIBLE, parameters)
                .firstResultOptional()
                .or(() -> YearSum.isYear(period)
                        ? sums(List.of(unit), List.of(indicator), List.of(Integer.valueOf(period)), post).stream()
                                .findFirst()
                        : Optional.empty());
    }

    /** What values of months, quarters or halves come to, for each of these units, indicators and years that has all of them. */
    public List<ObservationRow> sums(
            Collection<String> units, Collection<String> indicators, Collection<Integer> years, Post post) {
        Map<String, Object> parameters = Reports.scope(post);
        parameters.put("units", units);
        parameters.put("indicators", indicators);
        parameters.put("years", years);
        return YearSum.all(
                list("unit in :units and indicator in :indicators and year in :years and " + VISIBLE, parameters));
    }

    /** The same for all units that the post may see. */
    public List<ObservationRow> sums(String indicator, int year, Post post) {
        Map<String, Object> parameters = Reports.scope(post);
        parameters.put("indicator", indicator);
        parameters.put("year", year);
        return YearSum.all(list("indicator = :indicator and year = :year and " + VISIBLE, parameters));
    }

    /** Values with these identities that the post may see. */
    public List<ObservationRow> visible(List<UUID> ids, Post post) {
        Map<String, Object> parameters = Reports.scope(post);
        parameters.put("ids", ids);
        return list("id in (:ids) and " + VISIBLE, parameters);
    }

    /** Values of a unit for some years. */
    public List<ObservationRow> own(String unit, int from, int to) {
        return list("unit = ?1 and year between ?2 and ?3 order by indicator, period", unit, from, to);
    }

    /** Values of one indicator and period, of all units that the post may see. */
    public List<ObservationRow> of(String indicator, String period, Post post) {
        Map<String, Object> parameters = Reports.scope(post);
        parameters.put("indicator", indicator);
        parameters.put("period", period);
        return list("indicator = :indicator and period = :period and " + VISIBLE, parameters);
    }

    /** Values of some indicators of one unit that the post may see. */
    public List<ObservationRow> of(String unit, List<String> indicators, Post post) {
        Map<String, Object> parameters = Reports.scope(post);
        parameters.put("unit", unit);
        parameters.put("indicators", indicators);
        return list("unit = :unit and indicator in (:indicators) and " + VISIBLE, parameters);
    }

    /** What became of values, or of what they are the sums of, after an instant, in order. */
    public List<HistoryRow> since(Collection<ObservationRow> values, Instant instant) {
        List<UUID> ids = values.stream().flatMap(ObservationRow::told).toList();
        return getEntityManager()
                .createQuery(
                        "from ObservationHistory where observationId in ?1 and confirmedAt > ?2 order by confirmedAt",
                        HistoryRow.class)
                .setParameter(1, ids)
                .setParameter(2, instant)
                .getResultList();
    }
}
