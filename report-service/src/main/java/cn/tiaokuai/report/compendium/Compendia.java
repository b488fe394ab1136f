package cn.tiaokuai.report.compendium;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.ReportRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All compendia of the own unit, and what persons do with them. */
@ApplicationScoped
class Compendia implements PanacheRepositoryBase<CompendiumRow, UUID> {

    private final Choosing choosing;
    private final Chapters chapters;
    private final MaskingRows maskings;
    private final Jobs jobs;
    private final StoredPieces pieces;
    private final CompendiumLimits limits;
    private final Audit audit;
    private final Clock clock;

    Compendia(
            Choosing choosing,
            Chapters chapters,
            MaskingRows maskings,
            Jobs jobs,
            StoredPieces pieces,
            CompendiumLimits limits,
            Audit audit,
            Clock clock) {
        this.choosing = choosing;
        this.chapters = chapters;
        this.maskings = maskings;
        this.jobs = jobs;
        this.pieces = pieces;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a compendium; a job does the rest.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when jobs work on enough compendia of the unit
     */
    CompendiumRow begin(Post post, Actor by, NewCompendium asked) {
        if (jobs.unfinished(post.unit()) >= limits.jobs()) {
            throw Problems.of(
                    409, "too-many-jobs", "本单位同时编制的汇编不能超过 " + limits.jobs() + " 份", Map.of("limit", limits.jobs()));
        }
        List<ReportRow> chosen = choosing.of(post, asked);
        int smallCount = asked.smallCount() == null ? limits.smallCount() : asked.smallCount();
        CompendiumRow compendium =
                new CompendiumRow(post, asked, smallCount, chosen.size(), by.username(), clock.instant());
        persist(compendium);
        for (int i = 0; i < chosen.size(); i++) {
            chapters.persist(new ChapterRow(compendium, i + 1, chosen.get(i)));
        }
        flush();
        jobs.add(compendium, compendium.deidentified ? Jobs.Phase.PREPARE : Jobs.Phase.BUILD, clock.instant());
        audit.changed("creation", "compendium", compendium.id, null, audit.state(compendium));
        return compendium;
    }

    /**
     * Takes note that a person wants all of it shown to readers; a last attack decides.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while maskings are undecided, 403 when the person has had a hand in
     *     it
     */
    void release(CompendiumRow compendium, Actor by) {
        requireReview(compendium);
        long undecided = maskings.undecided(compendium.id);
        if (undecided > 0) {
            throw Problems.of(
                    409, "maskings-undecided", "还有 " + undecided + " 处脱敏没有复核", Map.of("undecided", undecided));
        }
        if (compendium.createdBy.equals(by.username()) || maskings.decidedBy(compendium.id, by.username())) {
            throw Problems.forbidden("second-person", "发布须由没有参与编制和复核的另一人进行");
        }
        String before = audit.state(compendium);
        compendium.become(CompendiumState.BUILDING, null);
        compendium.releasedBy = by.username();
        compendium.releasedAt = clock.instant();
        flush();
        jobs.add(compendium, Jobs.Phase.BUILD, clock.instant());
        audit.changed("release", "compendium", compendium.id, before, audit.state(compendium));
    }

    /** Stops work on a compendium for good; what was written of it goes. */
    void cancel(CompendiumRow compendium) {
        if (!compendium.state.isWorkedOn() && compendium.state != CompendiumState.IN_REVIEW) {
            throw Problems.conflict("compendium-finished", "汇编已经结束，不能取消");
        }
        String before = audit.state(compendium);
        compendium.become(CompendiumState.CANCELLED, null);
        compendium.finishedAt = clock.instant();
        flush();
        jobs.remove(compendium.id);
        pieces.removeAll(compendium.id);
        audit.changed("cancellation", "compendium", compendium.id, before, audit.state(compendium));
    }

    /** Refuses, with a 409 problem, unless persons decide on maskings now. */
    static void requireReview(CompendiumRow compendium) {
        if (compendium.state != CompendiumState.IN_REVIEW) {
            throw Problems.conflict("not-in-review", "只有复核中的汇编可以这样处理");
        }
    }

    /**
     * A compendium of the own unit: those who compile and review see all, others what is ready.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 otherwise
     */
    CompendiumRow visible(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .firstResultOptional()
                .filter(compendium -> compendium.state == CompendiumState.READY || compiles(post))
                .orElseThrow(() -> Problems.notFound("compendium", id));
    }

    /** The same, locked until the transaction ends. */
    CompendiumRow locked(UUID id, Post post) {
        CompendiumRow compendium = visible(id, post);
        getEntityManager().refresh(compendium, LockModeType.PESSIMISTIC_WRITE);
        return compendium;
    }

    Page<CompendiumRow> list(Post post, String after, int limit) {
        LatestFirst last = LatestFirst.after(after);
        String states = compiles(post) ? "" : " and state = READY";
        List<CompendiumRow> rows = find(
                        "unit = ?1" + states
                                + " and (createdAt < ?2 or (createdAt = ?2 and id > ?3)) order by createdAt desc, id",
                        post.unit(),
                        last.at(),
                        last.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id});
    }

    private static boolean compiles(Post post) {
        return post.hasAny(Role.SUPERVISOR, Role.REVIEWER);
    }
}
