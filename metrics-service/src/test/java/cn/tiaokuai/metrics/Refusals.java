package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.as;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;

/** Requests that are refused, and how the answers say what is wrong. */
final class Refusals {

    static final String LONG = "长".repeat(2001);

    private static String indicator;

    private Refusals() {}

    /** The bureau has an indicator that bad requests may name; it is made once. */
    static void awaitIndicator() {
        if (indicator == null) {
            Measuring.awaitDirectory();
            indicator = Measuring.indicator();
        }
    }

    static String indicator() {
        return indicator;
    }

    /** Sends a body, in which INDICATOR and LONG stand for what they name, and sees that the answer is a problem. */
    static ValidatableResponse post(String username, String path, String body) {
        return as(username)
                .body(body.replace("INDICATOR", indicator).replace("LONG", LONG))
                .post(path)
                .then()
                .contentType("application/problem+json")
                .body("title", not(blankOrNullString()));
    }

    /** The answer says which field is wrong, and why. */
    static void names(ValidatableResponse answer, String field) {
        answer.statusCode(422)
                .body("violations.field", hasItem(field))
                .body("violations.message", not(hasItem(blankOrNullString())));
    }
}
