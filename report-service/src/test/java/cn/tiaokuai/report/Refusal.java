package cn.tiaokuai.report;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;

/** What a refusal tells. */
public final class Refusal {

    private Refusal() {}

    /** 422 that names a field and says in words what is wrong with it. */
    public static void names(ValidatableResponse refusal, String field) {
        refusal.statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tiaokuai:problem:invalid"))
                .body("title", not(blankOrNullString()))
                .body("violations.field", hasItem(field))
                .body("violations.message", not(hasItem(blankOrNullString())));
    }
}
