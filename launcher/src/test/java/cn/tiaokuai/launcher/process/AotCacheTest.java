package cn.tiaokuai.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    @TempDir
    Path folder;

    private Path artefact;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(folder.resolve("app/lib"));
        artefact = Files.writeString(folder.resolve("app/quarkus-run.jar"), "one");
        Files.writeString(folder.resolve("app/lib/part.jar"), "two");
        Files.writeString(cache("-Xmx1m").file(), "trained");
    }

    @Test
    void a_cache_fits_as_long_as_nothing_changes() throws IOException {
        assertThat(cache("-Xmx1m").exists()).isTrue();
    }

    @Test
    void a_cache_is_stale_once_any_jar_of_the_artefact_changes() throws IOException {
        Files.writeString(folder.resolve("app/lib/part.jar"), "three");
        assertThat(cache("-Xmx1m").exists()).isFalse();
    }

    @Test
    void a_cache_is_stale_with_other_options() throws IOException {
        assertThat(cache("-Xmx2m").exists()).isFalse();
    }

    private AotCache cache(String option) {
        return AotCache.of(folder, "report-service", Jars.below(artefact.getParent()), List.of(option));
    }
}
