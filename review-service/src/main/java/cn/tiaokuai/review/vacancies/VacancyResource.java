package cn.tiaokuai.review.vacancies;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Stages that nobody filled, for those who give out posts and define routes. */
@Path("/api/reviews/vacancies")
@RunOnVirtualThread
@Transactional
public class VacancyResource {

    private final ActivePost activePost;
    private final Vacancies vacancies;

    VacancyResource(ActivePost activePost, Vacancies vacancies) {
        this.activePost = activePost;
        this.vacancies = vacancies;
    }

    /** What the post's unit was told, newest first. */
    @GET
    public Page<VacancyView> list(@QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.UNIT_ADMIN, Role.SUPERVISOR);
        int size = Keyset.limit(limit);
        List<VacancyRow> rows = vacancies.toldTo(post.unit(), LatestFirst.after(after), size + 1);
        return Page.of(rows, size, v -> new Object[] {v.at, v.id}).map(VacancyView::new);
    }
}
