package cn.tiaokuai.report.templates;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** 模板: what units ask of reports, usable by the owner, all below it by block or line, and everybody where built in. */
@ApplicationScoped
public class Templates implements PanacheRepositoryBase<TemplateRow, UUID> {

    private static final String USABLE = "unit in ?1";

    private final TemplateVersions versions;
    private final Audit audit;
    private final Clock clock;

    Templates(TemplateVersions versions, Audit audit, Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The newest version of a template for new reports of a kind.
     *
     * @param field field of the request that names it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when the post's unit may not use it
     */
    public TemplateRef choose(String field, UUID id, Kind kind, Post post) {
        return find(USABLE + " and id = ?2 and kind = ?3 and retiredAt is null", owners(post), id, kind)
                .firstResultOptional()
                .map(row -> new TemplateRef(row.id, row.version))
                .orElseThrow(() -> Problems.invalid(field, "没有本单位可用的这类报告的模板，或该模板已停用"));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the post's unit may not use it */
    TemplateRow usable(UUID id, Post post) {
        return find(USABLE + " and id = ?2", owners(post), id)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("template", id));
    }

    /**
     * A template of the post's own unit, locked until the transaction ends.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403 when it is another unit's or built in, 409 when retired
     */
    TemplateRow own(UUID id, Post post) {
        TemplateRow row = find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> {
                    usable(id, post);
                    return Problems.forbidden("foreign-template", "只能改动本单位的模板");
                });
        if (row.isRetired()) {
            throw Problems.conflict("template-retired", "模板“" + row.name + "”已停用");
        }
        return row;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the unit has one of this kind and name */
    TemplateRow add(Post post, NewTemplate asked, Actor by) {
        TemplateRow row = new TemplateRow(post, asked, by.username(), clock.instant());
        persist(row);
        Requests.unlessRaced(this::flush, () -> exists(asked));
        String digest = versions.add(row, asked.blueprint(), by.username(), row.createdAt);
        audit.changed("creation", "template", row.id, null, digest);
        return row;
    }

    /**
     * A next version; reports that have begun do not notice.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428, 412 for the version, 422 for another kind, 409 as above
     */
    TemplateRow revise(TemplateRow row, String ifMatch, NewTemplate asked, Actor by) {
        ETags.require(ifMatch, row.version);
        if (row.kind != asked.kindOf()) {
            throw Problems.invalid("kind", "不能改变；请另建模板");
        }
        String before = versions.digest(row);
        row.name = asked.name();
        row.version++;
        Requests.unlessRaced(this::flush, () -> exists(asked));
        String after = versions.add(row, asked.blueprint(), by.username(), clock.instant());
        audit.changed("content", "template", row.id, before, after);
        return row;
    }

    /** No new report begins from it; those that have begun go on. */
    void retire(TemplateRow row, String ifMatch) {
        ETags.require(ifMatch, row.version);
        row.retiredAt = clock.instant();
        audit.changed("retirement", "template", row.id, versions.digest(row), null);
    }

    private static RuntimeException exists(NewTemplate asked) {
        return Problems.conflict("template-exists", "本单位已有同类同名模板“" + asked.name() + "”");
    }

    /** Templates that the post's unit may begin reports from, latest first. */
    Page<TemplateRow> list(Post post, Kind kind, String after, int limit) {
        String query = USABLE + " and retiredAt is null and kind in ?2";
        Set<Kind> kinds = kind == null ? EnumSet.allOf(Kind.class) : EnumSet.of(kind);
        LatestFirst last = LatestFirst.after(after);
        List<TemplateRow> rows = find(
                        query + " and (createdAt < ?3 or (createdAt = ?3 and id > ?4)) order by createdAt desc, id",
                        owners(post),
                        kinds,
                        last.at(),
                        last.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id});
    }

    /** The name of a template that a visible report or round follows. */
    public Optional<String> name(TemplateRef ref) {
        return findByIdOptional(ref.id()).map(row -> row.name);
    }

    private static Set<String> owners(Post post) {
        Set<String> owners = new HashSet<>(post.path().codes());
        owners.addAll(post.linePath().codes());
        owners.add(TemplateRow.BUILT_IN);
        return owners;
    }
}
