package cn.tiaokuai.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tiaokuai.contracts.Topics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starters for real; Keycloak too, since a realm that does not import stops everything else. */
class ServersTest {

    @TempDir
    static Path folder;

    private static TestParts servers;

    @BeforeAll
    static void start() {
        servers = new TestParts(Parts.of(Parts.findRoot()), folder);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void the_owner_creates_tables_and_the_application_role_may_only_use_them() throws SQLException {
        try (Connection owner = connect("report", "report_owner")) {
            execute(owner, "create table note (id int generated always as identity, text text)");
        }
        try (Connection app = connect("report", "report_app")) {
            execute(app, "insert into note (text) values ('a')");
            assertThatThrownBy(() -> execute(app, "create table other (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(app, "truncate note")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void an_application_role_cannot_enter_another_database() {
        assertThatThrownBy(() -> connect("metrics", "report_app")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("postgres", "report_app")).hasMessageContaining("permission denied");
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(
                        () -> DriverManager.getConnection(servers.postgres().jdbcUrl("report"), "report_app", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void databases_are_created_once_and_emptied_on_request() throws SQLException {
        servers.postgres().databases().create();
        try (Connection owner = connect("review", "review_owner")) {
            execute(owner, "create table left_over (id int)");
        }
        servers.postgres().databases().empty("review");
        try (Connection owner = connect("review", "review_owner")) {
            assertThatThrownBy(() -> execute(owner, "select * from left_over")).hasMessageContaining("does not exist");
        }
    }

    @Test
    void the_broker_has_exactly_the_topics_of_the_contracts() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", servers.kafka().bootstrap()))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrderElementsOf(
                            Topics.all().stream().map(Topics.Topic::name).toList());
        }
    }

    @Test
    void a_broker_starts_again_on_its_data() {
        servers.kafka().close();
        servers.kafka().start();
        servers.kafka().awaitReady();
    }

    private static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(
                servers.postgres().jdbcUrl(database), role, servers.secrets().role(role));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
