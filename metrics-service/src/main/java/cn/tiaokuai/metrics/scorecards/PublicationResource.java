package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.metrics.scorecards.CardViews.PublishedView;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.tables.CsvTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 考核结果: what is published, for the unit that scores and for those that are scored. */
@Path("/api/metrics/scorecards")
@RunOnVirtualThread
@Transactional
public class PublicationResource {

    private static final CsvTable LEDGER = new CsvTable(List.of("名次", "单位代码", "单位名称", "总分", "一票否决"));

    private final ActivePost activePost;
    private final Cards cards;

    PublicationResource(ActivePost activePost, Cards cards) {
        this.activePost = activePost;
        this.cards = cards;
    }

    /** Cards that were published by or about the own unit, latest first. */
    @GET
    @Path("publications")
    public Page<PublishedView> list(
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return cards.published(post, after, Requests.limit(limit)).map(PublishedView::of);
    }

    /** One of them, with its ranking. */
    @GET
    @Path("{id}/publication")
    public PublishedView get(@PathParam("id") UUID id) {
        return PublishedView.of(cards.published(id, activePost.require(Role.BUSINESS)));
    }

    /** The ranking for spreadsheets; no cell of it is a formula. */
    @GET
    @Path("{id}/ranking.csv")
    @Produces(CsvTable.TYPE)
    public Response csv(@PathParam("id") UUID id) {
        PublicationRow published = cards.published(id, activePost.require(Role.BUSINESS));
        return LEDGER.answer("scorecard-" + id, published.ranking, PublicationResource::cells);
    }

    /** A unit's score with all that it is made of: for that unit and the one that scores. */
    @GET
    @Path("{id}/lines/{unit}")
    public Calculation line(@PathParam("id") UUID id, @PathParam("unit") String unit) {
        return cards.line(id, unit, activePost.require(Role.BUSINESS)).calculation;
    }

    private static Stream<?> cells(Calculation.Place place) {
        return Arrays.<Object>asList(
                place.rank(), place.unit(), place.name(), place.total(), place.vetoed() ? "是" : "否")
                .stream();
    }
}
