package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.metrics.Fault;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Mode;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.SeriesKey;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sets many targets at once, each with an answer of its own. What is wrong with them takes a handful of queries, however many
 * they are; those that fit are then set like any other.
 */
@ApplicationScoped
public class SettingMany {

    /** What became of a target; FITS when it was right, but nothing was saved. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        FITS,
        REFUSED
    }

    /** One of them as it came in, with what could not be read of it. */
    public record Given(TargetEntry entry, List<Fault> faults) {}

    /**
     * What became of one.
     *
     * @param target the one that was there before, or was set; null for none
     */
    public record Result(Outcome outcome, TargetRow target, List<Fault> faults) {

        static Result refused(List<Fault> faults) {
            return new Result(Outcome.REFUSED, null, faults);
        }
    }

    private final Targets targets;
    private final Setting setting;
    private final Indicators indicators;
    private final UnitDirectory directory;
    private final Limits limits;

    SettingMany(Targets targets, Setting setting, Indicators indicators, UnitDirectory directory, Limits limits) {
        this.targets = targets;
        this.setting = setting;
        this.indicators = indicators;
        this.directory = directory;
        this.limits = limits;
    }

    /**
     * Sets what fits, or nothing at all.
     *
     * @return in the order of what was given
     */
    public List<Result> set(List<Given> given, Mode mode, Post post, Actor by) {
        TargetChecking checking = new TargetChecking(
                post,
                indicators.byCode(
                        given.stream().map(each -> each.entry().indicator()).toList()),
                units(given),
                limits);
        List<Result> results = check(given, checking);
        if (mode == Mode.ALL_OR_NOTHING && results.stream().anyMatch(result -> result.outcome() == Outcome.REFUSED)) {
            return results.stream().map(SettingMany::unsaved).toList();
        }
        SortedMap<SeriesKey, Integer> inOrder = new TreeMap<>();
        for (int i = 0; i < results.size(); i++) {
            Outcome outcome = results.get(i).outcome();
            if (outcome == Outcome.CREATED || outcome == Outcome.CHANGED) {
                inOrder.put(given.get(i).entry().key(), i);
            }
        }
        List<Result> set = new ArrayList<>(results);
        inOrder.forEach((key, i) -> set.set(i, set(given.get(i).entry(), results.get(i), checking, by)));
        return set;
    }

    private Map<String, Unit> units(List<Given> given) {
        return directory
                .all(given.stream().map(each -> each.entry().unit()).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    private List<Result> check(List<Given> given, TargetChecking checking) {
        List<List<Fault>> faults = given.stream()
                .map(each -> each.faults().isEmpty() ? checking.faults(each.entry()) : each.faults())
                .toList();
        Set<SeriesKey> keys = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            if (faults.get(i).isEmpty()) {
                keys.add(given.get(i).entry().key());
            }
        }
        Map<SeriesKey, TargetRow> existing = targets.held(keys);
        Set<SeriesKey> seen = new HashSet<>();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            TargetEntry entry = given.get(i).entry();
            if (!faults.get(i).isEmpty()) {
                results.add(Result.refused(faults.get(i)));
            } else if (!seen.add(entry.key())) {
                results.add(Result.refused(List.of(new Fault("row", "同一单位、指标、年度出现两次"))));
            } else {
                results.add(result(entry, existing.get(entry.key()), checking));
            }
        }
        return results;
    }

    private static Result result(TargetEntry entry, TargetRow existing, TargetChecking checking) {
        if (existing != null && existing.wants(entry.wanted())) {
            return new Result(Outcome.UNCHANGED, existing, List.of());
        }
        return checking.fault(entry, existing)
                .map(fault -> Result.refused(List.of(fault)))
                .orElseGet(() -> new Result(existing == null ? Outcome.CREATED : Outcome.CHANGED, existing, List.of()));
    }

    private Result set(TargetEntry entry, Result fitting, TargetChecking checking, Actor by) {
        if (fitting.target() != null) {
            setting.setAnew(fitting.target(), new TargetChange(entry.wanted(), entry.reason()), by);
            return fitting;
        }
        IndicatorRow indicator = checking.indicators().get(entry.indicator());
        Unit unit = checking.units().get(entry.unit());
        TargetRow target = setting.add(checking.post().unit(), by, unit, indicator, entry.year(), entry.wanted(), null);
        return new Result(Outcome.CREATED, target, List.of());
    }

    private static Result unsaved(Result result) {
        return switch (result.outcome()) {
            case REFUSED, UNCHANGED, FITS -> result;
            case CREATED, CHANGED -> new Result(Outcome.FITS, result.target(), List.of());
        };
    }
}
