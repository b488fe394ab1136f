package cn.tiaokuai.metrics.imports;

import static cn.tiaokuai.metrics.Measuring.BUREAU;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class HeldFilesTest {

    @Inject
    Imports imports;

    @Inject
    ValueIntake values;

    @Inject
    Scoped scoped;

    @Test
    void a_list_of_imports_does_not_fetch_their_files() {
        Measuring.awaitDirectory();
        String id = as(STATISTICIAN)
                .contentType("application/octet-stream")
                .body("指标代码,期间,数值\nA1,2026-01,1\n".getBytes(UTF_8))
                .post("/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Post post = new Post(BUREAU.unit(), BUREAU.path(), BUREAU.linePath(), Set.of(Role.STATISTICIAN), Set.of());
        scoped.in(BUREAU, () -> {
            imports.list(values, post, LatestFirst.after(null), 10);
            ImportRow row = imports.findById(UUID.fromString(id));
            assertThat(Hibernate.isPropertyInitialized(row, "annotated")).isFalse();
            assertThat(row.annotated()).isNotEmpty();
            return null;
        });
    }
}
