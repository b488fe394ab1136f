package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.scorecards.CardDefinition.Source;
import cn.tiaokuai.metrics.scorecards.CardViews.CardView;
import cn.tiaokuai.metrics.scorecards.CardViews.PublishedView;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 考核评分卡: written and published by the unit that scores. */
@Path("/api/metrics/scorecards")
@RunOnVirtualThread
@Transactional
public class CardResource {

    private final ActivePost activePost;
    private final Cards cards;
    private final Scorekeeping scorekeeping;
    private final Indicators indicators;
    private final UnitDirectory directory;
    private final Limits limits;
    private final CardLimits ownLimits;
    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    CardResource(
            ActivePost activePost,
            Cards cards,
            Scorekeeping scorekeeping,
            Indicators indicators,
            UnitDirectory directory,
            Limits limits,
            CardLimits ownLimits,
            EntityManager entities,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.cards = cards;
        this.scorekeeping = scorekeeping;
        this.indicators = indicators;
        this.directory = directory;
        this.limits = limits;
        this.ownLimits = ownLimits;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @APIResponseSchema(value = CardView.class, responseCode = "201")
    public Response write(CardDefinition definition) {
        Post post = activePost.require(Role.SUPERVISOR);
        CardDefinition given = checked(definition, post);
        CardRow row = new CardRow(post, given, activePost.actor().username(), clock.instant());
        cards.persist(row);
        audit.changed("creation", "scorecard", row.id, null, digest(given));
        return answer(Response.created(URI.create("/api/metrics/scorecards/" + row.id)), row);
    }

    /** Cards of the own unit, latest first. */
    @GET
    public Page<CardView> list(
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return cards.list(post, after, Requests.limit(limit)).map(CardView::of);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(CardView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), cards.own(id, activePost.require(Role.BUSINESS)));
    }

    /** Writes it anew, bonuses, penalties and vetoes included; not after publication. */
    @PUT
    @Path("{id}")
    @APIResponseSchema(CardView.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CardDefinition definition) {
        Post post = activePost.require(Role.SUPERVISOR);
        CardRow row = cards.draft(id, post);
        ETags.require(ifMatch, row.version);
        CardDefinition given = checked(definition, post);
        String before = digest(row.definition);
        row.definition = given;
        row.version++;
        audit.changed("change", "scorecard", id, before, digest(given));
        return answer(Response.ok(), row);
    }

    /** Every unit's score with what it is made of: computed from what is confirmed now, or as it was published. */
    @GET
    @Path("{id}/calculation")
    public List<Calculation> calculation(@PathParam("id") UUID id) {
        CardRow row = cards.own(id, activePost.require(Role.BUSINESS));
        if (row.publishedAt == null) {
            return scorekeeping.calculate(row);
        }
        return cards.lines(row).stream()
                .map(line -> line.calculation)
                .sorted(Comparator.comparing(Calculation::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Calculation::unit))
                .toList();
    }

    /** 公布: computes once more and freezes card, inputs and ranking. */
    @POST
    @Path("{id}/publication")
    @APIResponseSchema(value = PublishedView.class, responseCode = "201")
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.SUPERVISOR);
        CardRow row = cards.draft(id, post);
        ETags.require(ifMatch, row.version);
        // Units are renamed, merged and moved while a card is written: whoever is no longer below is not scored.
        checked(row.definition, post);
        List<Calculation> all = scorekeeping.calculate(row);
        row.publishedAt = clock.instant();
        row.version++;
        PublicationRow published = new PublicationRow(
                row,
                all.stream().map(Calculation::place).toList(),
                activePost.actor().username(),
                row.publishedAt);
        // The lines first: who may see the publication is told by them.
        for (Calculation one : all) {
            entities.persist(new LineRow(row, directory.find(one.unit()).orElseThrow(), one));
        }
        entities.persist(published);
        audit.changed("publication", "scorecard", id, digest(row.definition), Digests.sha256(all.toString()));
        return Response.created(URI.create("/api/metrics/scorecards/" + id + "/publication"))
                .tag(ETags.of(row.version))
                .entity(PublishedView.of(published))
                .build();
    }

    private CardDefinition checked(CardDefinition definition, Post post) {
        CardDefinition given = Requests.body(definition).checked(limits, ownLimits);
        given.items().stream()
                .filter(item -> item.source() == Source.INDICATOR)
                .forEach(item -> indicators.require("items", item.indicator()));
        for (String code : given.units()) {
            Unit unit = directory.require("units", code);
            if (!post.scope().to(unit.code(), unit.path(), unit.linePath()).above()) {
                throw Problems.forbidden("forbidden", "只能考核下级单位：" + code);
            }
        }
        return given;
    }

    private static String digest(CardDefinition definition) {
        return Digests.sha256(definition.toString());
    }

    private static Response answer(Response.ResponseBuilder response, CardRow row) {
        return response.tag(ETags.of(row.version)).entity(CardView.of(row)).build();
    }
}
