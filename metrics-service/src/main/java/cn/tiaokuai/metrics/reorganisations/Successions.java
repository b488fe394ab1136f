package cn.tiaokuai.metrics.reorganisations;

import cn.tiaokuai.metrics.locks.Locks;
import cn.tiaokuai.metrics.model.Life;
import cn.tiaokuai.metrics.model.Lineage;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Succession;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who came from whom, and who speaks for which time. */
@ApplicationScoped
public class Successions implements PanacheRepositoryBase<SuccessionRow, UUID> {

    /** Reorganisations are few: of more units than these, all are read and none is named. */
    private static final int MOST_NAMED = 500;

    private final UnitDirectory directory;

    Successions(UnitDirectory directory) {
        this.directory = directory;
    }

    /** Where a unit comes from, as far back as anything is known. */
    public Lineage lineage(String unit) {
        Set<String> asked = new HashSet<>();
        Set<Succession> all = new HashSet<>();
        Set<String> next = Set.of(unit);
        while (!next.isEmpty()) {
            asked.addAll(next);
            List<Succession> found = list("heir in ?1 and not revoked", next).stream()
                    .map(SuccessionRow::succession)
                    .toList();
            all.addAll(found);
            next = found.stream()
                    .map(Succession::from)
                    .filter(from -> !asked.contains(from))
                    .collect(Collectors.toSet());
        }
        return new Lineage(all);
    }

    /** Where all units come from; reorganisations are few. */
    public Lineage lineage() {
        return new Lineage(
                list("not revoked").stream().map(SuccessionRow::succession).toList());
    }

    /** When units speak for themselves, by code; those that nothing has happened to are left out. */
    public Map<String, Life> lives(Collection<String> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        List<SuccessionRow> parts = units.size() > MOST_NAMED
                ? list("not revoked order by day")
                : list("(source in ?1 or heir in ?1) and not revoked order by day", units);
        // A unit that is named as coming from itself goes on, whatever else becomes of its parts.
        Set<List<Object>> goOn = parts.stream()
                .filter(part -> part.source.equals(part.heir))
                .map(part -> List.<Object>of(part.reorganisation.id, part.source))
                .collect(Collectors.toSet());
        Map<String, Life> lives = new HashMap<>();
        for (SuccessionRow part : parts) {
            if (units.contains(part.source) && !goOn.contains(List.<Object>of(part.reorganisation.id, part.source))) {
                lives.merge(part.source, new Life(null, part.day), Successions::both);
            }
            if (units.contains(part.heir) && !goOn.contains(List.<Object>of(part.reorganisation.id, part.heir))) {
                lives.merge(part.heir, new Life(part.day, null), Successions::both);
            }
        }
        return lives;
    }

    private static Life both(Life one, Life other) {
        LocalDate begins = one.begins() == null ? other.begins() : one.begins();
        LocalDate ends = other.ends() == null ? one.ends() : other.ends();
        return new Life(begins, ends);
    }

    /** What a unit cannot report, because it is another one's time. */
    public Locks.Locked binding(String unit) {
        Life life = lives(List.of(unit)).getOrDefault(unit, Life.WHOLE);
        return (indicator, period) ->
                life.covers(period) ? Optional.empty() : Optional.of(why(unit, life, period.end()));
    }

    private String why(String unit, Life life, LocalDate lastDay) {
        boolean tooEarly = life.begins() != null && lastDay.isBefore(life.begins());
        List<SuccessionRow> others = tooEarly
                ? list("heir = ?1 and day = ?2 and not revoked order by source", unit, life.begins())
                : list("source = ?1 and day = ?2 and not revoked order by heir", unit, life.ends());
        String names = others.stream()
                .map(part -> directory.nameOf(tooEarly ? part.source : part.heir))
                .distinct()
                .collect(Collectors.joining("、"));
        return tooEarly
                ? "本单位自" + life.begins() + "起由" + names + "组建，此前期间的数据由原单位填报"
                : "本单位自" + life.ends() + "起并入" + names + "，此后期间的数据由其填报";
    }

    /** Refuses, with 409, a value of a time for which another unit speaks. */
    public void requireOwnTime(String unit, String indicator, Period period) {
        binding(unit).why(indicator, period).ifPresent(why -> {
            throw Problems.conflict("unit-reorganised", why);
        });
    }
}
