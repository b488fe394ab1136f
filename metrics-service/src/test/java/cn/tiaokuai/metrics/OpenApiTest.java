package cn.tiaokuai.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The checked-in description of the API is what the service offers; {@code -Dupdate.openapi=true} rewrites it. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("..", "docs", "api", "metrics-service.yaml");

    @Test
    void the_api_is_as_described() throws IOException {
        String offered =
                RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("update.openapi")) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, offered);
        }
        assertThat(offered)
                .as("docs/api/metrics-service.yaml; rewrite it with -Dupdate.openapi=true")
                .isEqualTo(Files.readString(CHECKED_IN));
    }
}
