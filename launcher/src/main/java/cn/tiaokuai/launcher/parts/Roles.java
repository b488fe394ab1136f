package cn.tiaokuai.launcher.parts;

import java.util.List;

/** Login roles of the database server besides the superuser; {@code deploy/postgres/databases.sql} creates them. */
public final class Roles {

    public static final String SUPERUSER = "postgres";

    /** The databases of the services, which are also the prefixes of their two roles. */
    public static final List<String> SERVICE_DATABASES = List.of("report", "metrics", "review");

    public static final String KEYCLOAK = "keycloak";

    public static final List<String> ALL = List.of(
            KEYCLOAK, "report_owner", "report_app", "metrics_owner", "metrics_app", "review_owner", "review_app");

    private Roles() {}

    /** Owns the schema and runs the migrations. */
    public static String owner(String database) {
        return database + "_owner";
    }

    /** What the service works as: rows only, no DDL, row-level security applies. */
    public static String app(String database) {
        return database + "_app";
    }
}
