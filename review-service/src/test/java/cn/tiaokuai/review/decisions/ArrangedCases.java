package cn.tiaokuai.review.decisions;

import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.route;

import cn.tiaokuai.review.Reviewing;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** What reviewers do about steps besides deciding, and a route on which several sign at once. */
final class ArrangedCases {

    /** A section of the sample submission. */
    static final String PLAN = "7c1f0a52-2f0e-4b57-8a41-6d0c5e9b1a02";

    private static boolean ready;

    private ArrangedCases() {}

    /** The directory is known, and one route leads past three who sign; it is defined once. */
    static void awaitRoute() {
        if (ready) {
            return;
        }
        ready = true;
        Reviewing.awaitDirectory();
        route("supervisor.370102", "THREE_SIGN", """
                [{"relation":"OWN","role":"reviewer"},
                 {"name":"会签","signing":"QUORUM","quorum":2,"assignees":[
                   {"relation":"OWN","role":"reviewer","person":"head.office"},
                   {"relation":"BLOCK_PARENT","role":"reviewer"},
                   {"relation":"UNIT","unit":"370102SF","role":"reviewer"}]},
                 {"name":"签发","act":"SIGN_OFF","relation":"OWN","role":"issuer"}]
                """);
    }

    static ValidatableResponse arrange(String step, String username, String what, String body) {
        return as(username).body(body).post("/steps/" + step + "/" + what).then();
    }

    static ValidatableResponse recall(String step, String username) {
        return as(username).post("/steps/" + step + "/recall").then();
    }

    /** The case of a report, as the bureau sees it. */
    static ValidatableResponse details(UUID report) {
        return Reviewing.details(report, 1);
    }
}
