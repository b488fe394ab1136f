package cn.tiaokuai.platform.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Gives type and Chinese title to problems that the frameworks raise themselves, so that callers meet one form only. */
@ApplicationScoped
class ChineseProblems implements ProblemPostProcessor {

    private static final String UNIQUE_VIOLATION = "23505";

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
        if (isDuplicate(context.cause)) {
            return HttpProblem.builder(problem)
                    .withType(Problems.type("conflict"))
                    .withTitle(Titles.of("conflict"))
                    .withStatus(409)
                    .withDetail("同样的内容刚刚已由他人保存")
                    .build();
        }
        String type = type(problem.getStatusCode());
        return HttpProblem.builder(problem)
                .withType(Problems.type(type))
                .withTitle(Titles.of(type))
                .build();
    }

    /** Two requests that were right when they were checked: the database lets only one of them through. */
    private static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
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
