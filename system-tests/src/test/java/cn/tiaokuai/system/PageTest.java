package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import cn.tiaokuai.launcher.parts.Parts;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page in a real browser. What it does there is written beside it, in web/browser-tests, in its own language (ADR 45). */
class PageTest {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    @Test
    void people_do_their_work_in_the_page() throws Exception {
        Path web = Parts.findRoot().resolve("web");
        if (!Files.exists(web.resolve("dist/index.html")) || !Files.exists(web.resolve("node_modules"))) {
            abort("the page is not built: ./tk build");
        }
        Path output = Files.createDirectories(Path.of("target")).resolve("page.log");
        ProcessBuilder tests = new ProcessBuilder("npm", "run", "browser-test")
                .directory(web.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        tests.environment().put("TIAOKUAI_FRONT", TestedSystem.get().address().front());
        tests.environment().put("TIAOKUAI_CHROMIUM", chromium());
        tests.environment().put("CI", "true");
        tests.environment().put("NO_COLOR", "1");

        int code = tests.start().waitFor();

        assertThat(code).as(() -> read(output)).isZero();
    }

    private static String chromium() {
        String named = System.getenv("TIAOKUAI_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return named;
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseGet(() -> abort("no Chromium: install one, or name it in TIAOKUAI_CHROMIUM"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
