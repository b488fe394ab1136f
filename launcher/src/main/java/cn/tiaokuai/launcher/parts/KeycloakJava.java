package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.AotCache;
import cn.tiaokuai.launcher.process.Jars;
import cn.tiaokuai.launcher.process.Programs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command lines that bin/kc.sh would execute, without the script between us and the process. */
final class KeycloakJava {

    private static final List<String> SERVER_MEMORY =
            List.of("-Xms64m", "-Xmx256m", "-XX:MaxMetaspaceSize=256m", "-XX:TieredStopAtLevel=1");

    private static final List<String> OPTIONS = List.of(
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
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    private KeycloakJava() {}

    static AotCache cache(Path caches, Path home) {
        return AotCache.of(caches, "keycloak", flat(home), SERVER_MEMORY);
    }

    /** The build step, which changes {@code home} itself. */
    static List<String> build(Path home, List<String> arguments) {
        return line(List.of("-Xmx512m"), home, bootstrap(home), arguments);
    }

    /** A server with lib/ of {@code home} and data/ of {@code instance}. */
    static List<String> server(Path home, Path instance, List<String> cacheOptions, List<String> arguments) {
        // A cache holds classes of the JVM's own loader only; without one Keycloak's loader with its index is faster.
        List<String> program = cacheOptions.isEmpty()
                ? bootstrap(home)
                : List.of("-cp", Jars.classPath(flat(home)), "org.keycloak.quarkus.runtime.KeycloakMain");
        List<String> options =
                Stream.concat(SERVER_MEMORY.stream(), cacheOptions.stream()).toList();
        return line(options, instance, program, arguments);
    }

    private static List<String> line(List<String> options, Path home, List<String> program, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(Programs.java()));
        line.addAll(options);
        line.addAll(OPTIONS);
        line.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf")));
        line.addAll(program);
        line.addAll(arguments);
        return line;
    }

    private static List<String> bootstrap(Path home) {
        String jar = home.resolve("lib/quarkus-run.jar").toString();
        return List.of("-cp", jar, "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /** The order in which Keycloak's own loader looks: what the build changed and made comes first. */
    private static List<Path> flat(Path home) {
        Path lib = home.resolve("lib");
        return Stream.concat(
                        Stream.of(
                                lib.resolve("quarkus/transformed-bytecode.jar"),
                                lib.resolve("quarkus/generated-bytecode.jar")),
                        Jars.below(
                                lib.resolve("app"),
                                home.resolve("providers"),
                                lib.resolve("lib/main"),
                                lib.resolve("lib/boot"))
                                .stream())
                .toList();
    }
}
