package cn.tiaokuai.platform.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives type and Chinese title to problems that the frameworks raise themselves, so that callers meet one form only. */
@ApplicationScoped
class ChineseProblems implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        if (Outage.isBehind(context.cause)) {
            return HttpProblem.builder(problem)
                    .withType(Problems.type("unavailable"))
                    .withTitle(Titles.of("unavailable"))
                    .withStatus(503)
                    .withHeader("Retry-After", "5")
                    .build();
        }
        String type = type(problem.getStatusCode());
        return HttpProblem.builder(problem)
                .withType(Problems.type(type))
                .withTitle(Titles.of(type))
                .build();
    }

    private static String type(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 412 -> "stale-version";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 422 -> "invalid";
            case 428 -> "if-match-required";
            case 503 -> "unavailable";
            default -> status < 500 ? "bad-request" : "internal";
        };
    }
}
