package cn.tiaokuai.platform.machines;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.days.OfficeDays;
import io.agroal.api.AgroalDataSource;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What machine clients asked: how much on a day, and each call. In transactions of their own, whatever becomes of the call. */
@ApplicationScoped
class MachineCalls {

    private static final String COUNT = """
            insert into machine_day (unit_code, client, day, calls) values (?, ?, ?, 1)
            on conflict (unit_code, client, day) do update set calls = machine_day.calls + 1 where machine_day.calls < ?
            """;
    private static final String NOTE = """
            insert into machine_call (at, unit_code, client, method, path, status, source_address) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;
    private final Scoped scoped;
    private final RoutingContext request;
    private final Clock clock;

    MachineCalls(AgroalDataSource database, Scoped scoped, RoutingContext request, Clock clock) {
        this.database = database;
        this.scoped = scoped;
        this.request = request;
        this.clock = clock;
    }

    /** Counts a call against the quota of today; false when it is one too many. */
    boolean count(Machine machine, Post post) {
        LocalDate today = OfficeDays.day(clock.instant());
        return execute(post, COUNT, post.unit(), machine.client(), today, machine.perDay()) == 1;
    }

    /** Until the quota is that of another day. */
    Duration untilTomorrow() {
        Instant now = clock.instant();
        return Duration.between(now, OfficeDays.endOf(OfficeDays.day(now)));
    }

    void note(Machine machine, Post post, String method, String path, int status) {
        execute(
                post,
                NOTE,
                clock.instant().atOffset(ZoneOffset.UTC),
                post.unit(),
                machine.client(),
                method,
                path,
                status,
                request.request().remoteAddress().hostAddress());
    }

    private int execute(Post post, String sql, Object... values) {
        return scoped.in(post.scope(), () -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot keep calls of machine clients", e);
            }
        });
    }
}
