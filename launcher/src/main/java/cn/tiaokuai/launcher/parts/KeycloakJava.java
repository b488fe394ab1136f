package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.Programs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that bin/kc.sh would execute, without the script between us and the process. */
final class KeycloakJava {

    private KeycloakJava() {}

    /** Line for a Keycloak whose lib/ is in {@code home}, running with data/ and conf/ of {@code instance}. */
    static List<String> line(Path home, Path instance, List<String> memory, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(Programs.java()));
        line.addAll(memory);
        line.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + instance,
                "-Djboss.server.config.dir=" + instance.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(arguments);
        return line;
    }
}
