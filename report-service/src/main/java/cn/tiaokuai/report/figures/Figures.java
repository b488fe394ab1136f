package cn.tiaokuai.report.figures;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.data.ObservationRow;
import cn.tiaokuai.report.data.Observations;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.BoundFigures;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.figures.Bindings.Bound;
import cn.tiaokuai.report.figures.model.Presentation;
import cn.tiaokuai.report.figures.model.Stated;
import cn.tiaokuai.report.locking.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Binds figures of a report to the data, refreshes them when somebody asks, and lets them go. */
@ApplicationScoped
class Figures {

    private final Bindings bindings;
    private final Observations observations;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Locks locks;
    private final Audit audit;
    private final Clock clock;

    Figures(
            Bindings bindings,
            Observations observations,
            Revisions revisions,
            Drafting drafting,
            Locks locks,
            Audit audit,
            Clock clock) {
        this.bindings = bindings;
        this.observations = observations;
        this.revisions = revisions;
        this.drafting = drafting;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new binding with the words that stand, or shall stand, for it. */
    record Made(BindingRow binding, String text) {}

    /**
     * Binds words of the text, or makes a binding that the editor places.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when there is no such value or it cannot be shown so; 409 when
     *     the words tell another value and may not be replaced; the refusals of {@link Drafting#save}
     */
    Made bind(ReportRow report, String ifMatch, NewBinding asked, Post post, Actor by) {
        drafting.requireEditable(report, ifMatch);
        String unit = asked.unit() == null ? post.unit() : asked.unit();
        ObservationRow data = observations
                .visible(unit, asked.indicator(), asked.period(), post)
                .orElseThrow(() -> Problems.invalid("indicator", "没有该单位、指标和期间的已确认数据；全年数也可由各月（季、半年）流量数据合计，但须齐全"));
        if (asked.place() == null) {
            BindingRow binding = binding(report, data, presentation(asked, data, Optional.empty()), by);
            String text = binding.present(data);
            keep(binding, report.revision, data, text, by);
            return new Made(binding, text);
        }
        Content content = revisions.newest(report).content;
        NewBinding.NewPlace place = asked.place();
        requireWords(content, place);
        Optional<Stated> stated = new FigureTexts(content).stated(place.start(), place.end());
        BindingRow binding = binding(report, data, presentation(asked, data, stated), by);
        String text = words(asked, binding, data, stated);
        drafting.save(report, ifMatch, by, before -> BoundFigures.bound(
                        before, place.start(), place.end(), new Inline.BoundFigure(binding.id, text))
                .map(after -> locks.unheld(report, before, after, by.username()))
                .orElseThrow(() -> Problems.invalid("place", "只能引用正文段落中尚未引用的一处数字")));
        keep(binding, report.revision, data, text, by);
        return new Made(binding, text);
    }

    /** Takes the values of the data as they are now into the text; figures that stand as they should are left alone. */
    int refresh(ReportRow report, String ifMatch, Set<UUID> only, Post post, Actor by) {
        drafting.requireEditable(report, ifMatch);
        Map<UUID, Bound> stale = new HashMap<>();
        Map<UUID, String> texts = new HashMap<>();
        for (Bound bound : bindings.in(report, revisions.newest(report).content, report.revision, post)) {
            boolean asked = only == null || only.contains(bound.place().id());
            if (asked && bound.binding() != null && bound.observation() != null && isStale(bound)) {
                stale.put(bound.binding().id, bound);
                texts.put(bound.binding().id, bound.binding().present(bound.observation()));
            }
        }
        if (!stale.isEmpty()) {
            String text = report.digest;
            drafting.save(
                    report,
                    ifMatch,
                    by,
                    before -> locks.unheld(report, before, BoundFigures.refreshed(before, texts), by.username()));
            stale.forEach((id, bound) -> {
                bindings.keep(new RefreshRow(
                        bound.binding(),
                        report.revision,
                        bound.observation(),
                        texts.get(id),
                        by.username(),
                        clock.instant()));
                audit.changed("refresh", "figure", id, text, report.digest);
            });
        }
        return stale.size();
    }

    /** Leaves the words of a figure as they are, bound no more. */
    void free(ReportRow report, String ifMatch, UUID id, Actor by) {
        drafting.requireEditable(report, ifMatch);
        boolean stands = BoundFigures.in(revisions.newest(report).content).stream()
                .anyMatch(place -> place.id().equals(id));
        if (!stands) {
            throw Problems.notFound("figure", id);
        }
        String text = report.digest;
        drafting.save(
                report,
                ifMatch,
                by,
                before -> locks.unheld(report, before, BoundFigures.freed(before, id), by.username()));
        audit.changed("release", "figure", id, text, report.digest);
    }

    private static boolean isStale(Bound bound) {
        return bound.isChanged()
                || bound.refresh() == null
                || !bound.refresh().text.equals(bound.place().text());
    }

    private static void requireWords(Content content, NewBinding.NewPlace place) {
        String text = content.text();
        boolean within = place.start() >= 0 && place.start() < place.end() && place.end() <= text.length();
        if (!within || !text.substring(place.start(), place.end()).equals(place.text())) {
            throw Problems.invalid("place", "报告中该处不是“" + place.text() + "”");
        }
    }

    private static Presentation presentation(NewBinding asked, ObservationRow data, Optional<Stated> stated) {
        Presentation presentation = asked.presentation() != null
                ? asked.presentation().presentation()
                : stated.map(Presentation::like)
                        .orElseGet(() -> Presentation.of(data.measureUnit, data.shownDecimals()));
        if (!presentation.suits(data.measureUnit)) {
            throw Problems.invalid(
                    "presentation.measureWord",
                    "“" + data.measureUnit + "”的数据不能表示为“"
                            + presentation.magnitude().word() + presentation.measureWord() + "”");
        }
        return presentation;
    }

    /** Words that tell the value stay as they are; others are replaced only when the drafter said so. */
    private static String words(NewBinding asked, BindingRow binding, ObservationRow data, Optional<Stated> stated) {
        String presented = binding.present(data);
        boolean tells = asked.presentation() == null
                && stated.filter(number -> number.says(data.value, data.measureUnit))
                        .isPresent();
        if (tells) {
            return asked.place().text();
        }
        if (!presented.equals(asked.place().text()) && !Boolean.TRUE.equals(asked.replace())) {
            throw Problems.of(
                    409,
                    "figure-differs",
                    "“" + asked.place().text() + "”与数据不一致，引用后将改为“" + presented + "”；确认替换请设 replace",
                    Map.of("text", asked.place().text(), "presented", presented));
        }
        return presented;
    }

    private BindingRow binding(ReportRow report, ObservationRow data, Presentation presentation, Actor by) {
        return new BindingRow(report, data, presentation, by.username(), clock.instant());
    }

    private void keep(BindingRow binding, int revision, ObservationRow data, String text, Actor by) {
        bindings.persistAndFlush(binding);
        bindings.keep(new RefreshRow(binding, revision, data, text, by.username(), clock.instant()));
        audit.changed("binding", "figure", binding.id, null, audit.state(binding));
    }
}
