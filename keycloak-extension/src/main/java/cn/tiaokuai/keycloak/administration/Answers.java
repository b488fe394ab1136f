package cn.tiaokuai.keycloak.administration;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** Views and refusals as responses. */
final class Answers {

    private static final ResourceBundle TITLES =
            PropertyResourceBundle.getBundle("cn.tiaokuai.keycloak.administration.problems");
    private static final String JSON = "application/json";
    private static final int CREATED = 201;
    private static final int TOO_MANY = 429;
    /** Seconds after which some questions are allowed again. */
    private static final int SOON = 5;

    private Answers() {}

    static Response ok(Object view) {
        return Response.ok(Json.text(view), JSON).build();
    }

    /** A view that can be edited, with the tag of its version. */
    static Response tagged(int status, Object view) {
        return Response.status(status)
                .type(JSON)
                .header(HttpHeaders.ETAG, Version.of(view))
                .entity(Json.text(view))
                .build();
    }

    static Response created(Object view) {
        return Response.status(CREATED).type(JSON).entity(Json.text(view)).build();
    }

    /** Of what is done soon; Keycloak sends no answer of this kind without a body. */
    static Response accepted(Object view) {
        return Response.accepted(Json.text(view)).type(JSON).build();
    }

    static Response nothing() {
        return Response.noContent().build();
    }

    static Response of(Refusal refusal) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:tiaokuai:problem:" + refusal.type());
        problem.put("title", TITLES.getString(refusal.type()));
        problem.put("status", refusal.status());
        problem.put("detail", refusal.getMessage());
        problem.putAll(refusal.more());
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type("application/problem+json")
                .entity(Json.text(problem));
        if (refusal.status() == TOO_MANY) {
            answer.header(HttpHeaders.RETRY_AFTER, SOON);
        }
        return answer.build();
    }
}
