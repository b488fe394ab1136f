package cn.tiaokuai.report.figures;

import cn.tiaokuai.contracts.ObservationsProposed;
import cn.tiaokuai.contracts.ProposedObservation;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.checking.Sentences;
import cn.tiaokuai.report.data.KnownIndicators;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.BoundFigures;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.figures.model.Mention;
import cn.tiaokuai.report.figures.model.Period;
import cn.tiaokuai.report.figures.model.Proposing;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;

/** Tells what approved texts say of indicators; what is bound to the data comes from there already. */
@ApplicationScoped
public class ObservationProposals {

    /** How many years an indicator may have been silent and still be one of the unit's. */
    private static final int YEARS_BACK = 3;

    private final KnownIndicators indicators;
    private final Suggestions suggestions;
    private final Outbox outbox;
    private final Clock clock;

    ObservationProposals(KnownIndicators indicators, Suggestions suggestions, Outbox outbox, Clock clock) {
        this.indicators = indicators;
        this.suggestions = suggestions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells the others, once, at approval; also when there is nothing, for what was proposed before counts no more. */
    public void publish(ReportRow report, Content content) {
        Instant now = clock.instant();
        String text = content.text();
        List<Proposing.Concern> concerns =
                indicators.of(report.unit, report.year - YEARS_BACK, report.year + 1).stream()
                        .map(known -> new Proposing.Concern(known.code(), known.name(), known.measureUnit()))
                        .toList();
        List<ProposedObservation> proposals = Proposing.of(
                        new FigureTexts(content).statements(BoundFigures.in(content)),
                        concerns,
                        suggestions.known(report),
                        report.year,
                        period -> isOver(period, report.kind, LocalDate.ofInstant(now, OfficeDays.ZONE)))
                .stream()
                .map(proposal -> proposed(report, text, proposal))
                .toList();
        outbox.publish(new ObservationsProposed(
                report.id, report.unit, report.submittedTitle, report.submittedDigest, proposals, now));
    }

    /** A report of a quarter means a part of the year that it need not name; others of December speak for all of it. */
    private static boolean isOver(Period period, Kind kind, LocalDate today) {
        return kind != Kind.QUARTERLY && !today.isBefore(LocalDate.of(period.year(), Month.DECEMBER, 1));
    }

    private static ProposedObservation proposed(ReportRow report, String text, Proposing.Proposal proposal) {
        Mention mention = proposal.mention();
        Period months = proposal.months();
        String indicator = proposal.concern().indicator();
        return new ProposedObservation(
                identity(report.id, indicator, months),
                indicator,
                months.year(),
                months.from(),
                months.to(),
                proposal.value(),
                proposal.concern().measureUnit(),
                mention.stated().qualifier() == null
                        ? null
                        : mention.stated().qualifier().name(),
                mention.subject(),
                Sentences.bounded(text, mention.start(), mention.end()));
    }

    private static UUID identity(UUID report, String indicator, Period months) {
        String name = report + " " + indicator + " " + months.year() + " " + months.from() + " " + months.to();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
