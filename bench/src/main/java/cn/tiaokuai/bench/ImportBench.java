package cn.tiaokuai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tiaokuai.system.Api;
import cn.tiaokuai.system.OwnSystem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Files of 20,000 values, as a statistician sends them to a whole system of its own, over HTTP through the front door and with
 * everything that is asked of each value; after each of them the same rows once more by COPY, as those of another unit: into the same
 * tables, past all checks and policies. First the values alone, then (of a third unit) with the first state of each, which the import
 * writes, too.
 */
public final class ImportBench {

    private static final int INDICATORS = 200;
    private static final int MONTHS = 100;
    private static final int FIRST_YEAR = 1990;
    private static final int WARM_UP = 4;
    private static final int FILES = 8;
    private static final String VALUES =
            "id, unit_code, unit_path, line_path, indicator, period, year, period_end, value,"
                    + " qualifier, source, status, version, reported_by, reported_at, stage";
    private static final String STATES =
            "observation_id, version, unit_code, unit_path, line_path, value, qualifier, status,"
                    + " reason, changed_by, changed_at, stage, indicator, period, source";

    private final Api.Caller statistician;
    private final Connection maker;
    private final CopyManager copying;
    private final List<String> indicators = new ArrayList<>();

    private ImportBench(Api api, Connection maker) throws SQLException {
        this.statistician = api.as("drafter.370102jt");
        this.maker = maker;
        this.copying = maker.unwrap(PGConnection.class).getCopyAPI();
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        OwnSystem system = OwnSystem.start("bench");
        try (Connection maker = system.databases().connect("metrics")) {
            new ImportBench(new Api(system.address()), maker).run();
        }
    }

    private void run() throws SQLException, IOException {
        for (int i = 0; i < INDICATORS; i++) {
            indicators.add(indicator(i));
        }
        int rows = INDICATORS * MONTHS;
        Times imports = new Times("import a file of " + rows + " values", FILES);
        Times values = new Times("COPY the same values", FILES);
        Times both = new Times("COPY them with the first state of each", FILES);
        for (int i = 0; i < WARM_UP + FILES; i++) {
            byte[] file = file(i * MONTHS);
            long start = System.nanoTime();
            JsonNode taken = statistician
                    .csv("/api/metrics/imports?name=" + i + ".csv", file)
                    .expect(201)
                    .json();
            long taking = System.nanoTime() - start;
            if (taken.get("created").asInt() != rows) {
                throw new IllegalStateException(taken.toString());
            }
            String sent = "source = '导入：" + i + ".csv'";
            long alone = copied(sent, "370102SF", false);
            long together = copied(sent, "370102SC", true);
            if (i >= WARM_UP) {
                imports.add(taking);
                values.add(alone);
                both.add(together);
            }
        }
        System.out.println(imports);
        System.out.println(values);
        System.out.println(both);
        System.out.printf(
                Locale.ROOT,
                "%.0f values/s: %.0f %% of COPY of the values (%.0f/s), %.0f %% of COPY with their states (%.0f/s)%n",
                perSecond(rows, imports),
                100 * values.within(0.5) / imports.within(0.5),
                perSecond(rows, values),
                100 * both.within(0.5) / imports.within(0.5),
                perSecond(rows, both));
    }

    private static double perSecond(int rows, Times times) {
        return rows / times.within(0.5) * 1e3;
    }

    private String indicator(int number) {
        return statistician
                .post(
                        "/api/metrics/indicators",
                        Map.of(
                                "code",
                                        "B-"
                                                + UUID.randomUUID()
                                                        .toString()
                                                        .substring(0, 18)
                                                        .toUpperCase(Locale.ROOT),
                                "name", "农村公路新改建里程" + number,
                                "definition", "当月完工并验收的里程",
                                "measureUnit", "公里",
                                "direction", "HIGHER",
                                "frequency", "MONTH",
                                "accumulation", "FLOW",
                                "aggregation", "SUM",
                                "decimals", 1))
                .expect(201)
                .json()
                .get("code")
                .asText();
    }

    /** Of all indicators, as many months in a row. */
    private byte[] file(int firstMonth) {
        StringBuilder rows = new StringBuilder("指标代码,期间,数值\n");
        for (int month = firstMonth; month < firstMonth + MONTHS; month++) {
            for (String indicator : indicators) {
                rows.append("%s,%d-%02d,%d.%d%n"
                        .formatted(
                                indicator,
                                FIRST_YEAR + month / 12,
                                month % 12 + 1,
                                100 + Math.floorMod(indicator.hashCode() * 31 + month, 40),
                                month % 10));
            }
        }
        return rows.toString().getBytes(UTF_8);
    }

    /** How long COPY takes for what came in, as if another unit had reported it. */
    private long copied(String which, String unit, boolean withStates) throws SQLException, IOException {
        String of = "'" + unit + "', u.path, u.line_path";
        byte[] values = rows("select md5(o.id::text || u.code)::uuid, " + of
                + ", indicator, period, year, period_end, value, qualifier, source, status, version, reported_by, reported_at, stage"
                + " from observation o, unit u where o.unit_code = '370102JT' and u.code = '" + unit + "' and o."
                + which);
        byte[] states = withStates
                ? rows("select md5(h.observation_id::text || u.code)::uuid, version, " + of
                        + ", value, qualifier, status, reason, changed_by, changed_at, stage, indicator, period, source"
                        + " from observation_history h, unit u"
                        + " where h.unit_code = '370102JT' and u.code = '" + unit + "' and h." + which)
                : null;
        maker.setAutoCommit(false);
        long start = System.nanoTime();
        copying.copyIn("copy observation (" + VALUES + ") from stdin", new ByteArrayInputStream(values));
        if (withStates) {
            copying.copyIn("copy observation_history (" + STATES + ") from stdin", new ByteArrayInputStream(states));
        }
        maker.commit();
        return System.nanoTime() - start;
    }

    private byte[] rows(String query) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copying.copyOut("copy (" + query + ") to stdout", rows);
        return rows.toByteArray();
    }
}
