package cn.tiaokuai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.launcher.parts.Parts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script ./tk in a folder with a space in its name, with a stand-in for Maven that notes what it is asked. */
class TkTest {

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void checkout() throws IOException {
        root = Files.createDirectories(folder.resolve("a checkout"));
        Files.copy(Parts.findRoot().resolve("tk"), root.resolve("tk"));
        program("tk", Files.readString(root.resolve("tk")));
        program(
                "bin/mvn",
                "#!/bin/sh\necho \"Apache Maven ${MAVEN:-3.9.9}\"\n[ \"$1\" = -v ] || echo \"$@\" >>'" + root
                        + "/asked'\n");
        program("bin/node", "#!/bin/sh\necho \"v${NODE:-22.12.0}\"\n");
        program("bin/npm", "#!/bin/sh\necho \"npm $@\" >>'" + root + "/asked'\n");
        write("pom.xml");
        for (String module : new String[] {"contracts", "launcher", "report-service"}) {
            write(module + "/pom.xml");
            write(module + "/src/main/java/A.java");
        }
        made(".tiaokuai/built/pom");
        made("contracts/target/contracts-0.1.0-SNAPSHOT.jar");
        made("launcher/target/app/launcher-0.1.0-SNAPSHOT.jar");
        made("report-service/target/quarkus-app/quarkus-run.jar");
    }

    @Test
    void nothing_is_built_when_all_is_there() throws Exception {
        assertThat(tk("build")).isEmpty();
    }

    @Test
    void a_changed_source_builds_its_module_and_what_depends_on_it_once() throws Exception {
        change("contracts/src/main/java/A.java");

        assertThat(tk("build")).contains("contracts");
        assertThat(Files.readString(root.resolve("asked"))).contains("-DwithoutBench -pl contracts -am -amd");
        assertThat(tk("build")).isEmpty();
    }

    @Test
    void a_changed_page_is_built_with_what_it_needs_once() throws Exception {
        page();
        assertThat(tk("build")).isEmpty();
        change("web/src/main.ts");

        assertThat(tk("build")).contains("web");
        assertThat(Files.readAllLines(root.resolve("asked"))).containsExactly("npm ci", "npm run build");
        assertThat(tk("build")).isEmpty();
    }

    @Test
    void a_changed_service_description_builds_the_page() throws Exception {
        page();
        change("docs/api/report-service.yaml");

        assertThat(tk("build")).contains("web");
    }

    @Test
    void an_old_node_is_refused_by_its_version() throws Exception {
        page();
        change("web/src/main.ts");

        assertThat(tk("build", "NODE", "18.20.4")).contains("18.20.4", "20.19");
    }

    private void page() throws IOException {
        write("web/package-lock.json");
        write("web/src/main.ts");
        write("docs/api/report-service.yaml");
        made("web/dist/index.html");
        made(".tiaokuai/built/web");
    }

    @Test
    void a_missing_artefact_is_built() throws Exception {
        Files.delete(root.resolve("report-service/target/quarkus-app/quarkus-run.jar"));

        assertThat(tk("build")).contains("report-service");
    }

    @Test
    void a_changed_parent_builds_everything() throws Exception {
        change("pom.xml");
        tk("build");

        assertThat(Files.readString(root.resolve("asked"))).contains("install").doesNotContain("-pl");
    }

    @Test
    void an_old_maven_is_refused_by_its_version() throws Exception {
        change("pom.xml");

        assertThat(tk("build", "MAVEN", "3.6.3")).contains("3.6.3", "3.8.7");
    }

    @Test
    void whoever_cannot_ask_whether_histories_and_audits_hold_is_not_told_that_they_do_not() throws Exception {
        assertThat(started(List.of("history", "verify")).waitFor()).isEqualTo(2);
        assertThat(started(List.of("history", "falsify")).waitFor()).isEqualTo(2);
        assertThat(started(List.of("audit", "verify")).waitFor()).isEqualTo(2);
        assertThat(started(List.of("audit", "falsify")).waitFor()).isEqualTo(2);
        assertThat(tk("history", "x", "y")).contains("./tk history verify");
        assertThat(tk("audit", "x", "y")).contains("./tk audit verify");
    }

    private String tk(String command, String... environment) throws Exception {
        Process process = started(List.of(command), environment);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private Process started(List<String> command, String... environment) throws IOException {
        List<String> all = new ArrayList<>(List.of(root.resolve("tk").toString()));
        all.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("LC_ALL", "C");
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        return builder.start();
    }

    private void program(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
        Files.setPosixFilePermissions(root.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void write(String name) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), "");
        date(name, Instant.now().minusSeconds(3600));
    }

    private void made(String name) throws IOException {
        write(name);
        date(name, Instant.now().minusSeconds(1800));
    }

    /** A change some seconds ago: after the artefact was made, before the build that follows. */
    private void change(String name) throws IOException {
        date(name, Instant.now().minusSeconds(10));
    }

    private void date(String name, Instant instant) throws IOException {
        Files.setLastModifiedTime(root.resolve(name), FileTime.from(instant));
    }
}
