package cn.tiaokuai.testkit;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** The directory of units of a service under test. */
public final class Directory {

    private Directory() {}

    /** Returns once the service has heard of this unit of the sample realm. */
    public static void awaitUnit(String database, String code) {
        await("unit " + code + " in " + database)
                .atMost(Duration.ofSeconds(60))
                .until(() -> Database.number(database, "select count(*) from unit where code = ?", code) == 1);
    }
}
