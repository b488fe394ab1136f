package cn.tiaokuai.report.locking;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.locking.model.Lease;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who writes which section; whoever asks holds the report's row, so that two never get the same section. */
@ApplicationScoped
public class Locks implements PanacheRepositoryBase<LockRow, LockRow.Key> {

    private final LockConfig config;
    private final Audit audit;
    private final Clock clock;

    Locks(LockConfig config, Audit audit, Clock clock) {
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** The lock of a section that somebody other than this editor holds now. */
    public Optional<LockView> ofAnother(UUID report, UUID section, String person, UUID editor) {
        return findByIdOptional(new LockRow.Key(report, section))
                .filter(row ->
                        row.lease().isLive(clock.instant()) && !row.lease().isOf(person, editor))
                .map(LockView::of);
    }

    /**
     * What a text becomes by something else than an open editor: material, a figure, a contribution. It waits for those who write
     * the sections that it changes, as their editors would meet it as a conflict.
     *
     * @param person who asks; what this person holds is in no way
     * @return the text as it shall be
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when somebody else holds one of these sections
     */
    public Content unheld(ReportRow report, Content before, Content after, String person) {
        list("reportId = ?1 and expiresAt > ?2 and holder <> ?3", report.id, clock.instant(), person).stream()
                .filter(row -> !digest(before, row.sectionId).equals(digest(after, row.sectionId)))
                .findFirst()
                .ifPresent(row -> {
                    throw refused("section-locked", "此章节正由他人编辑", row);
                });
        return after;
    }

    private static Optional<String> digest(Content content, UUID section) {
        return content.section(section).map(Section::digest);
    }

    /** Locks of a report that hold now. */
    List<LockView> live(UUID report) {
        return list("reportId = ?1 and expiresAt > ?2 order by acquiredAt", report, clock.instant()).stream()
                .map(LockView::of)
                .toList();
    }

    /**
     * Takes or renews a section. Taking one over from somebody who holds it is noted in the audit; nothing else is, because
     * a lock changes no text and is renewed every minute.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when another editor holds it, or has taken it over
     */
    LockView take(ReportRow report, UUID section, NewLock asked, Actor by) {
        Instant now = clock.instant();
        Optional<LockRow> known = findByIdOptional(new LockRow.Key(report.id, section));
        Lease.Answer answer = known.map(LockRow::lease)
                .map(lease -> lease.ask(by.username(), asked.client(), asked.isTakeover(), now, config.lease()))
                .orElseGet(() -> Lease.first(by.username(), asked.client(), now, config.lease()));
        return switch (answer) {
            case Lease.Granted granted -> {
                LockRow row = known.orElseGet(() -> new LockRow(report, section));
                String before = known.map(audit::state).orElse(null);
                row.become(granted.lease());
                row.holderName = by.name();
                persist(row);
                if (granted.isTakeover()) {
                    audit.changed("takeover", "section", section, before, audit.state(row));
                }
                yield LockView.of(row);
            }
            case Lease.Refused refused -> throw refused("section-locked", "此章节正由他人编辑", known.orElseThrow());
            case Lease.Lost lost -> throw refused("lock-taken", "此章节已由他人接手编辑，您尚未保存的文字请先另存", known.orElseThrow());
        };
    }

    /** Gives a section back; one that the editor does not hold stays as it is. */
    void release(ReportRow report, UUID section, String person, UUID editor) {
        findByIdOptional(new LockRow.Key(report.id, section))
                .filter(row -> row.lease().isOf(person, editor))
                .ifPresent(row -> row.become(row.lease().released(clock.instant())));
    }

    private static RuntimeException refused(String type, String detail, LockRow row) {
        return Problems.of(409, type, detail + "：" + row.holderName, Map.of("lock", LockView.of(row)));
    }
}
