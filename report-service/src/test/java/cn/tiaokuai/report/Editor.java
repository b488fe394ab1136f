package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.as;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** An open editor: it numbers the changes that it sends. */
public final class Editor {

    /** A drafter of the same bureau, who has a post elsewhere, too. */
    public static final String SECOND_DRAFTER = "two.posts";

    public final UUID client = UUID.randomUUID();
    private final String username;
    private final String report;
    private long sequence;

    /** A change as it is sent, once or several times. */
    public record Change(UUID id, long sequence, String section, String basedOn, String words) {

        public Change numbered(long other) {
            return new Change(id, other, section, basedOn, words);
        }
    }

    public Editor(String username, String report) {
        this.username = username;
        this.report = report;
    }

    /** The next change: the section gets one paragraph of these words. */
    public Change change(String section, String basedOn, String words) {
        return new Change(UUID.randomUUID(), ++sequence, section, basedOn, words);
    }

    private RequestSpecification asked() {
        RequestSpecification request = as(username);
        return username.equals(SECOND_DRAFTER) ? request.header("X-Post", "370102JT") : request;
    }

    public ExtractableResponse<Response> reads(String section) {
        return asked().get("/" + report + "/sections/" + section)
                .then()
                .statusCode(200)
                .extract();
    }

    public String version(String section) {
        return reads(section).path("digest");
    }

    public ValidatableResponse sends(Change change) {
        return asked().header("If-Match", '"' + change.basedOn() + '"')
                .body(body(change))
                .put("/" + report + "/sections/" + change.section())
                .then();
    }

    /** Types, seeing the section as it is. */
    public ValidatableResponse types(String section, String words) {
        return sends(change(section, version(section), words));
    }

    public String body(Change change) {
        return """
            {"change":"%s","client":"%s","sequence":%d,"document":{"type":"doc","content":[
              {"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}}
            """.formatted(change.id(), client, change.sequence(), change.words());
    }

    /** Adds a section with a heading behind another one; behind none at the beginning. */
    public ValidatableResponse adds(String section, String after, String heading) {
        return asked().body(newSection(UUID.randomUUID(), ++sequence, section, after, heading))
                .post("/" + report + "/sections")
                .then();
    }

    /** What {@link #adds} sends. */
    public String newSection(UUID change, long number, String section, String after, String heading) {
        return """
            {"change":"%s","client":"%s","sequence":%d,"sectionId":"%s","after":%s,"document":{"type":"doc","content":[
              {"type":"heading","attrs":{"level":1,"numbering":"COMMA"},"content":[{"type":"text","text":"%s"}]}]}}
            """.formatted(change, client, number, section, after == null ? "null" : '"' + after + '"', heading);
    }

    /** Deletes a section, seeing it as it was when its digest was this. */
    public ValidatableResponse removes(String section, String basedOn) {
        return asked().header("If-Match", '"' + basedOn + '"')
                .queryParams("change", UUID.randomUUID(), "client", client, "sequence", ++sequence)
                .delete("/" + report + "/sections/" + section)
                .then();
    }

    /** Moves a section, with all below it, behind another one; behind none to the beginning. */
    public ValidatableResponse moves(String section, String after) {
        return asked().body("{\"change\":\"" + UUID.randomUUID() + "\",\"client\":\"" + client + "\",\"sequence\":"
                        + ++sequence + (after == null ? "" : ",\"after\":\"" + after + '"') + "}")
                .put("/" + report + "/sections/" + section + "/place")
                .then();
    }
}
