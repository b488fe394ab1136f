package cn.tiaokuai.report.search;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.search.model.Terms;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 检索: full text over what the caller may read. */
@Path("/api/reports/search")
@RunOnVirtualThread
public class SearchResource {

    private final ActivePost activePost;
    private final Searches searches;
    private final SearchLimits limits;

    SearchResource(ActivePost activePost, Searches searches, SearchLimits limits) {
        this.activePost = activePost;
        this.searches = searches;
        this.limits = limits;
    }

    /**
     * A text to which similar ones are sought.
     *
     * @param text of a section, as far as it is written
     */
    public record SimilarTo(String text) {

        private void check(int length) {
            Violations violations = new Violations();
            violations.lines("text", text, length);
            violations.stop();
            if (Terms.pairs(Terms.folded(text)).length == 0) {
                throw Problems.invalid("text", "至少两个字");
            }
        }
    }

    /**
     * Sections that have all words, latest year first. A page may hold fewer than the limit and still have a next one.
     */
    @GET
    public Page<SearchHit> find(
            @BeanParam SearchRequest asked,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return searches.find(post, asked, after, limit == null ? 20 : Requests.limit(limit));
    }

    /** How others wrote this: similar sections of others' approved reports, best first; the filters are those of a search. */
    @POST
    @Path("similar")
    public List<SimilarSection> similar(@BeanParam SearchRequest within, SimilarTo text) {
        Post post = activePost.require(Role.BUSINESS);
        Requests.body(text).check(limits.textLength());
        return searches.similar(post, text.text(), within);
    }
}
