package cn.tiaokuai.launcher.services;

import cn.tiaokuai.launcher.Port;
import java.nio.file.Path;

/** The three services; the names are those of modules, containers and log files. */
public enum Service {
    REPORT("report", Port.REPORT, "/api/reports"),
    METRICS("metrics", Port.METRICS, "/api/metrics"),
    REVIEW("review", Port.REVIEW, "/api/reviews");

    private final String database;
    private final Port port;
    private final String path;

    Service(String database, Port port, String path) {
        this.database = database;
        this.port = port;
        this.path = path;
    }

    public String title() {
        return database + "-service";
    }

    public String database() {
        return database;
    }

    public Port port() {
        return port;
    }

    /** Where the front door sends to this service. */
    public String path() {
        return path;
    }

    /** Whether it keeps a state beside its database that it can make anew: the roll-up's stores. */
    public boolean keepsState() {
        return this == METRICS;
    }

    /** What the build of the module makes; it is started unchanged. */
    public Path artefact(Path root) {
        return root.resolve(title()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
