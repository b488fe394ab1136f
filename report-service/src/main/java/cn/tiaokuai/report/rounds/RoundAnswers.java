package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** A round as its resources answer with it: in figures for who called, with the own place for who is called. */
@ApplicationScoped
class RoundAnswers {

    private final Matrix matrix;

    RoundAnswers(Matrix matrix) {
        this.matrix = matrix;
    }

    Response with(Response.ResponseBuilder response, RoundRow round, Post post) {
        boolean leads = round.unit.equals(post.unit());
        RoundView view = RoundView.of(
                round,
                leads ? matrix.totals(round, post) : null,
                leads ? null : matrix.all(round, post).stream().findFirst().orElse(null));
        return response.tag(ETags.of(round.version)).entity(view).build();
    }
}
