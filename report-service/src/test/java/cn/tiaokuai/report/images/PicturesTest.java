package cn.tiaokuai.report.images;

import static cn.tiaokuai.report.ExchangedFiles.picture;
import static cn.tiaokuai.report.ExchangedFiles.show;
import static cn.tiaokuai.report.ExchangedFiles.upload;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of texts through the API. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class PicturesTest {

    @Inject
    UnusedImages cleaning;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @Test
    void a_picture_is_stored_once_and_comes_back_as_it_was() {
        String report = begun();
        byte[] picture = picture();
        String digest = upload(report, picture)
                .statusCode(201)
                .body("width", equalTo(40))
                .extract()
                .path("digest");
        upload(report, picture).statusCode(200).body("digest", equalTo(digest));
        byte[] seen = as(DRAFTER)
                .get("/" + report + "/images/" + digest)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(seen).isEqualTo(picture);
    }

    @Test
    void what_is_no_picture_is_refused() {
        upload(begun(), "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", endsWith("not-an-image"));
    }

    @Test
    void a_text_shows_no_picture_that_is_not_there() {
        show(begun(), "0".repeat(64)).statusCode(422).body("violations.field", hasItem("document"));
    }

    @Test
    void superiors_see_a_picture_when_they_see_a_text_that_shows_it() {
        String report = begun();
        String digest = upload(report, picture()).extract().path("digest");
        String unused = upload(report, picture()).extract().path("digest");
        show(report, digest).statusCode(200);
        as(DISTRICT).get("/" + report + "/images/" + digest).then().statusCode(404);
        submit(report).statusCode(201);
        as(DISTRICT).get("/" + report + "/images/" + digest).then().statusCode(200);
        as(DISTRICT).get("/" + report + "/images/" + unused).then().statusCode(404);
        as(SIBLING).get("/" + report + "/images/" + digest).then().statusCode(404);
    }

    @Test
    void pictures_that_no_text_shows_are_forgotten() {
        String report = begun();
        String used = upload(report, picture()).extract().path("digest");
        String unused = upload(report, picture()).extract().path("digest");
        show(report, used).statusCode(200);
        cleaning.forget(Instant.now().plusSeconds(1));
        as(DRAFTER).get("/" + report + "/images/" + used).then().statusCode(200);
        as(DRAFTER).get("/" + report + "/images/" + unused).then().statusCode(404);
    }
}
