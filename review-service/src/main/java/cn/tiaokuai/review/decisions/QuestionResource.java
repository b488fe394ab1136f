package cn.tiaokuai.review.decisions;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.cases.Cases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Questions that a reviewer asks without sending anything back, and their answers. */
@Path("/api/reviews")
@RunOnVirtualThread
@Transactional
public class QuestionResource {

    private final ActivePost activePost;
    private final Questions questions;
    private final Cases cases;
    private final DecisionLimits limits;

    QuestionResource(ActivePost activePost, Questions questions, Cases cases, DecisionLimits limits) {
        this.activePost = activePost;
        this.questions = questions;
        this.cases = cases;
        this.limits = limits;
    }

    /** Asks the reporting unit; the step stays with whoever asks, and its due time stays what it is. */
    @POST
    @Path("/steps/{id}/questions")
    @APIResponseSchema(value = QuestionView.class, responseCode = "201")
    public Response ask(@PathParam("id") UUID id, NewQuestion question) {
        Post post = activePost.require(Role.BUSINESS);
        QuestionView asked = questions.ask(id, Requests.body(question), post, activePost.actor());
        return Response.created(URI.create("/api/reviews/cases/" + asked.caseId() + "/questions"))
                .entity(asked)
                .build();
    }

    /** All questions of a case, in the order in which they were asked; 100 at most. */
    @GET
    @Path("/cases/{id}/questions")
    public List<QuestionView> list(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        if (!cases.isVisible(id, post)) {
            throw Problems.notFound("case", id);
        }
        return questions.of(id);
    }

    /** Answers a question, once; the reporting unit's drafters do. */
    @POST
    @Path("/questions/{id}/answer")
    public QuestionView answer(@PathParam("id") UUID id, NewAnswer answer) {
        Post post = activePost.require(Role.DRAFTER, Role.STATISTICIAN);
        return questions.answer(id, Requests.body(answer).checked(limits), post, activePost.actor());
    }
}
