package cn.tiaokuai.testkit;

import static cn.tiaokuai.testkit.Awaiting.await;

import java.time.Duration;
import java.util.List;

/** The directory of units of a service under test. */
public final class Directory {

    private Directory() {}

    /** Returns once the service has heard of these units of the sample realm; tests call it before each, so it is one query. */
    public static void awaitUnits(String database, String... codes) {
        await("units " + List.of(codes) + " in " + database)
                .atMost(Duration.ofSeconds(60))
                .until(() -> Database.number(
                                database,
                                "select count(*) from unit where code = any (string_to_array(?, ','))",
                                String.join(",", codes))
                        == codes.length);
    }
}
