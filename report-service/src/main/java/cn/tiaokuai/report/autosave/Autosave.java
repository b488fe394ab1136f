package cn.tiaokuai.report.autosave;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.autosave.SectionChangeRow.Outcome;
import cn.tiaokuai.report.autosave.model.ChangeOrder;
import cn.tiaokuai.report.autosave.model.OpenRevision;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.DraftingLimits;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.Arrangement;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.ReportState.Editable;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.locking.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes one section at a time. Every change gets exactly one answer, however often it is sent: it is applied, or refused and
 * its text kept for its author. The report's row is locked meanwhile, so that changes of one report come one after the other.
 */
@ApplicationScoped
class Autosave {

    private final SectionChanges changes;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Locks locks;
    private final DraftingLimits limits;
    private final AutosaveConfig config;
    private final Clock clock;

    Autosave(
            SectionChanges changes,
            Revisions revisions,
            Drafting drafting,
            Locks locks,
            DraftingLimits limits,
            AutosaveConfig config,
            Clock clock) {
        this.changes = changes;
        this.revisions = revisions;
        this.drafting = drafting;
        this.locks = locks;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Answers a change.
     *
     * @return the change with what became of it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for a change out of order, 422 for one that is none or whose
     *     identity stands for another; nothing is kept of those
     */
    SectionChangeRow answer(ReportRow report, SectionEdit edit, Actor by) {
        Step step = edit.step();
        Optional<SectionChangeRow> known = changes.known(report.id, by.username(), step.change());
        if (known.isPresent()) {
            return same(known.get(), edit.digest());
        }
        requireOrder(ChangeOrder.of(changes.last(report.id, by.username(), step.client()), step.sequence()));
        Content before = revisions.newest(report).content;
        Optional<Section> current = before.section(edit.section());
        Section text = edit.text(current).orElse(null);
        SectionChangeRow change = new SectionChangeRow(report, by.username(), edit, clock.instant());
        Outcome outcome = outcome(report, before, edit, change);
        if (outcome == Outcome.APPLIED) {
            Content after = edited(before, edit, text);
            if (!after.equals(before)) {
                apply(report, after, by, edit.section());
            }
        }
        change.answered(outcome, text, report);
        changes.persist(change);
        changes.forget(change, config.remembered());
        return change;
    }

    /** The text with an edit that was looked at before. */
    private static Content edited(Content before, SectionEdit edit, Section text) {
        return switch (edit) {
            case SectionEdit.Write write -> before.with(text);
            case SectionEdit.Add add ->
                Arrangement.with(before, text, add.after()).orElseThrow();
            case SectionEdit.Remove remove -> Arrangement.without(before, remove.section());
            case SectionEdit.Move move ->
                Arrangement.moved(before, move.section(), move.after()).orElseThrow();
        };
    }

    private static SectionChangeRow same(SectionChangeRow known, String digest) {
        if (!known.requestDigest.equals(digest)) {
            throw Problems.invalid("change", "此标识已用于另一处修改");
        }
        return known;
    }

    private static void requireOrder(ChangeOrder order) {
        switch (order) {
            case ChangeOrder.Next next -> {}
            case ChangeOrder.Ahead ahead ->
                throw Problems.of(
                        409,
                        "changes-missing",
                        "此前的修改还没有收到，请从第 " + ahead.expected() + " 次修改起重发",
                        expected(ahead.expected()));
            case ChangeOrder.Behind behind ->
                throw Problems.of(
                        409,
                        "change-outdated",
                        "此序号的修改早已处理，下一次修改的序号应为 " + behind.expected(),
                        expected(behind.expected()));
        }
    }

    private static Map<String, Long> expected(long sequence) {
        return Map.of("expected", sequence);
    }

    private Outcome outcome(ReportRow report, Content before, SectionEdit edit, SectionChangeRow change) {
        if (!(report.state() instanceof Editable)) {
            return Outcome.REPORT_LOCKED;
        }
        return switch (edit) {
            case SectionEdit.Write write ->
                written(report, before, write.basedOn(), write.text(before.section(write.section())), change);
            case SectionEdit.Remove remove -> written(report, before, remove.basedOn(), Optional.empty(), change);
            case SectionEdit.Add add -> added(before, add);
            case SectionEdit.Move move -> moved(before, move);
        };
    }

    private static Outcome added(Content before, SectionEdit.Add add) {
        if (before.section(add.section()).isPresent()) {
            throw Problems.invalid("sectionId", "报告中已有这个章节");
        }
        return Arrangement.with(before, add.added(), add.after()).isPresent() ? Outcome.APPLIED : Outcome.SECTION_GONE;
    }

    /** Whose words stand in it does not matter: they stay as they are. */
    private static Outcome moved(Content before, SectionEdit.Move move) {
        if (Arrangement.whole(before, move.section()).stream()
                .anyMatch(section -> section.id().equals(move.after()))) {
            throw Problems.invalid("after", "不能移到本章节之内");
        }
        return Arrangement.moved(before, move.section(), move.after()).isPresent()
                ? Outcome.APPLIED
                : Outcome.SECTION_GONE;
    }

    /** @param after the section as it shall be; empty when it shall go */
    private Outcome written(
            ReportRow report, Content before, String basedOn, Optional<Section> after, SectionChangeRow change) {
        Optional<Section> current = before.section(change.sectionId);
        if (current.isEmpty()) {
            return Outcome.SECTION_GONE;
        }
        if (locks.ofAnother(report.id, change.sectionId, change.author, change.client)
                .isPresent()) {
            return Outcome.SECTION_LOCKED;
        }
        String digest = current.get().digest();
        boolean same = after.filter(section -> section.digest().equals(digest)).isPresent();
        boolean seen = same || digest.equals(basedOn) || isOwn(report, digest, change);
        return seen ? Outcome.APPLIED : Outcome.SECTION_CHANGED;
    }

    /** What stands there was written by this very editor, whose changes come in order: it has seen it. */
    private boolean isOwn(ReportRow report, String digest, SectionChangeRow change) {
        return changes.lastApplied(report.id, change.sectionId)
                .filter(last -> digest.equals(last.sectionDigest) && last.isFrom(change.author, change.client))
                .isPresent();
    }

    private void apply(ReportRow report, Content content, Actor by, UUID section) {
        Violations violations = new Violations();
        limits.size(violations, content);
        violations.stop();
        RevisionRow newest = revisions.newest(report);
        Instant now = clock.instant();
        String writer = changes.lastApplied(report.id, section)
                .filter(last -> last.revision == newest.number)
                .map(last -> last.author)
                .orElse(null);
        OpenRevision open = new OpenRevision(newest.autosaved, newest.submitted, newest.createdAt, writer);
        drafting.autosave(report, content, by, open.takes(by.username(), now, config.window()));
    }
}
