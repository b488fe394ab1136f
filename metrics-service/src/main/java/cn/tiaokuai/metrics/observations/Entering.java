package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.metrics.Fault;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Mode;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.locks.Locks;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.reorganisations.Successions;
import cn.tiaokuai.platform.access.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Many values of one unit at once, each with an answer of its own. A handful of queries, however many they are. */
@ApplicationScoped
public class Entering {

    /** What became of a value; FITS when it was right, but nothing was saved. */
    public enum Outcome {
        CREATED,
        CORRECTED,
        UNCHANGED,
        FITS,
        REFUSED
    }

    /**
     * What became of one.
     *
     * @param row the value that is there now, null for none
     * @param findings what is remarkable about what was taken, or would have been
     */
    public record Result(Outcome outcome, ObservationRow row, List<Fault> faults, List<Finding> findings) {

        static Result refused(List<Fault> faults) {
            return new Result(Outcome.REFUSED, null, faults, List.of());
        }

        /** What is remarkable, in words. */
        public List<String> remarks() {
            return findings.stream().map(Finding::message).toList();
        }
    }

    /**
     * Entries that come in together.
     *
     * @param id identity of the whole, for the audit
     * @param source of those that name none
     */
    public record Batch(UUID id, List<Entry> entries, String source, Mode mode) {}

    private final Observations observations;
    private final Reporting reporting;
    private final Plausibility plausibility;
    private final Indicators indicators;
    private final Locks locks;
    private final Successions successions;
    private final Limits limits;

    Entering(
            Observations observations,
            Reporting reporting,
            Plausibility plausibility,
            Indicators indicators,
            Locks locks,
            Successions successions,
            Limits limits) {
        this.observations = observations;
        this.reporting = reporting;
        this.plausibility = plausibility;
        this.indicators = indicators;
        this.locks = locks;
        this.successions = successions;
        this.limits = limits;
    }

    Grid.Answer enter(Grid grid, Post post, Actor by) {
        List<Result> results = enter(
                new Batch(
                        UUID.randomUUID(),
                        grid.cells(),
                        grid.source(),
                        grid.mode() == null ? Mode.ALL_OR_NOTHING : grid.mode()),
                post,
                by);
        return new Grid.Answer(
                isSaved(results), results.stream().map(Entering::cell).toList());
    }

    /**
     * Takes what fits, or nothing at all.
     *
     * @return in the order of the entries
     */
    public List<Result> enter(Batch batch, Post post, Actor by) {
        List<Entry> entries = batch.entries();
        Checking checking = new Checking(
                post,
                indicators.byCode(entries.stream().map(Entry::indicator).toList()),
                locks.binding(post.unit(), post.path(), post.linePath()).and(successions.binding(post.unit())),
                limits);
        List<Result> results = check(batch, checking, post);
        boolean refused = results.stream().anyMatch(result -> result.outcome() == Outcome.REFUSED);
        if (refused && batch.mode() == Mode.ALL_OR_NOTHING) {
            return withFindings(results.stream().map(Entering::unsaved).toList(), entries, checking);
        }
        List<ObservationRow> first = new ArrayList<>();
        List<Reporting.Corrected> corrected = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            switch (results.get(i).outcome()) {
                case CREATED -> first.add(results.get(i).row());
                case CORRECTED ->
                    corrected.add(new Reporting.Corrected(
                            results.get(i).row(),
                            entries.get(i).from(batch.source()).correction()));
                case UNCHANGED, FITS, REFUSED -> {}
            }
        }
        if (!first.isEmpty() || !corrected.isEmpty()) {
            reporting.takeAll(first, corrected, batch.id(), post, by);
        }
        return withFindings(results, entries, checking);
    }

    /** Whether results are of something that was saved. */
    private static boolean isSaved(List<Result> results) {
        return results.stream().noneMatch(result -> result.outcome() == Outcome.REFUSED)
                || results.stream()
                        .anyMatch(
                                result -> result.outcome() == Outcome.CREATED || result.outcome() == Outcome.CORRECTED);
    }

    private List<Result> check(Batch batch, Checking checking, Post post) {
        List<Entry> entries = batch.entries();
        List<List<Fault>> faults = entries.stream()
                .map(entry -> checking.faults(entry.from(batch.source())))
                .toList();
        Set<String> codes = new TreeSet<>();
        Set<String> periods = new TreeSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (faults.get(i).isEmpty()) {
                codes.add(entries.get(i).indicator());
                periods.add(entries.get(i).period());
            }
        }
        Map<String, ObservationRow> existing = observations.existing(post.unit(), codes, periods);
        Set<String> seen = new HashSet<>();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String key = entry.indicator() + " " + entry.period();
            if (!faults.get(i).isEmpty()) {
                results.add(Result.refused(faults.get(i)));
            } else if (!seen.add(key)) {
                results.add(Result.refused(List.of(new Fault("period", "同一指标、期间出现两次"))));
            } else {
                results.add(result(entry, batch.source(), existing.get(key), checking, post));
            }
        }
        return results;
    }

    private static Result result(Entry entry, String source, ObservationRow existing, Checking checking, Post post) {
        if (existing != null && entry.saysWhatIsThere(existing)) {
            return new Result(Outcome.UNCHANGED, existing, List.of(), List.of());
        }
        return checking.fault(entry, existing)
                .map(fault -> Result.refused(List.of(fault)))
                .orElseGet(() -> {
                    if (existing != null) {
                        return new Result(Outcome.CORRECTED, existing, List.of(), List.of());
                    }
                    IndicatorRow indicator = checking.indicators().get(entry.indicator());
                    Period period = Period.parse(entry.period()).orElseThrow();
                    return new Result(
                            Outcome.CREATED,
                            new ObservationRow(
                                    post, indicator, period, entry.from(source).first()),
                            List.of(),
                            List.of());
                });
    }

    private static Result unsaved(Result result) {
        return switch (result.outcome()) {
            case REFUSED, UNCHANGED, FITS -> result;
            case CREATED -> new Result(Outcome.FITS, null, List.of(), List.of());
            case CORRECTED -> new Result(Outcome.FITS, result.row(), List.of(), List.of());
        };
    }

    /** Also of what was not saved: whoever sends it again, mended, has then seen all that is remarkable about it. */
    private List<Result> withFindings(List<Result> results, List<Entry> entries, Checking checking) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            candidates.add(results.get(i).outcome() == Outcome.REFUSED ? null : candidate(entries.get(i), checking));
        }
        Post post = checking.post();
        Map<Candidate, List<Finding>> findings = plausibility.findings(
                post.unit(),
                post.path(),
                post.linePath(),
                candidates.stream().filter(Objects::nonNull).toList());
        List<Result> told = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Result result = results.get(i);
            told.add(new Result(
                    result.outcome(),
                    result.row(),
                    result.faults(),
                    findings.getOrDefault(candidates.get(i), List.of())));
        }
        return told;
    }

    private static Candidate candidate(Entry entry, Checking checking) {
        return new Candidate(
                checking.indicators().get(entry.indicator()),
                Period.parse(entry.period()).orElseThrow(),
                entry.value());
    }

    private static Grid.Cell cell(Result result) {
        ObservationRow row = result.row();
        return new Grid.Cell(
                result.outcome(),
                row == null ? null : row.id,
                row == null ? null : row.version,
                result.faults(),
                result.findings());
    }
}
