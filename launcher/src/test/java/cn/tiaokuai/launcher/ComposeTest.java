package cn.tiaokuai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.launcher.front.Route;
import cn.tiaokuai.launcher.parts.KafkaBroker;
import cn.tiaokuai.launcher.parts.KafkaTopics;
import cn.tiaokuai.launcher.parts.KeycloakBuild;
import cn.tiaokuai.launcher.parts.Roles;
import cn.tiaokuai.launcher.running.LocalSystem;
import cn.tiaokuai.launcher.services.Service;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The containers are the same system as the launcher's; whoever changes one side is told about the other here. */
class ComposeTest {

    @TempDir
    static Path folder;

    private final Compose compose = new Compose();

    @Test
    void the_parts_are_the_same() {
        Stream<String> services = Stream.of(Service.values()).map(Service::title);
        Stream<String> servers = Stream.of("postgres", "kafka", "keycloak", "front");

        assertThat(compose.services())
                .containsExactlyInAnyOrderElementsOf(Stream.of(services, servers, Stream.of("topics"))
                        .flatMap(parts -> parts)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_service_is_told_the_same(Service service) {
        Map<String, String> there = compose.environment(service.title());
        Map<String, String> here = local().environment(service).variables();

        assertThat(there.keySet()).isEqualTo(here.keySet());
        assertThat(there)
                .containsEntry(
                        "TIAOKUAI_HTTP_PORT", Integer.toString(service.port().number()))
                .containsEntry("TIAOKUAI_DB_URL", "jdbc:postgresql://postgres:5432/" + service.database())
                .containsEntry("TIAOKUAI_DB_APP_USER", here.get("TIAOKUAI_DB_APP_USER"))
                .containsEntry("TIAOKUAI_DB_OWNER_USER", here.get("TIAOKUAI_DB_OWNER_USER"))
                .containsEntry("TIAOKUAI_DB_APP_PASSWORD", secret(Roles.app(service.database())))
                .containsEntry("TIAOKUAI_DB_OWNER_PASSWORD", secret(Roles.owner(service.database())))
                .containsEntry("TIAOKUAI_MODE", "${TIAOKUAI_MODE:-production}");
    }

    @ParameterizedTest
    @EnumSource
    void a_service_runs_as_nobody_on_a_file_system_it_cannot_change(Service service) {
        Map<?, ?> container = compose.service(service.title());

        assertThat(container.get("read_only")).isEqualTo(true);
        assertThat(container.get("user")).isEqualTo("10001:10001");
        assertThat(container.get("cap_drop")).hasToString("[ALL]");
        assertThat(compose.probe(service.title())).contains("/" + service.port().number() + " ", "/q/health/ready");
    }

    @Test
    void every_container_has_a_limit_and_an_image_of_a_version() {
        assertThat(compose.services()).allSatisfy(name -> {
            assertThat(compose.service(name).get("mem_limit")).isNotNull();
            assertThat(compose.service(name).get("image").toString()).containsPattern(":[0-9]");
            assertThat(compose.service(name).containsKey("healthcheck")).isNotEqualTo(name.equals("topics"));
        });
    }

    @Test
    void versions_are_those_of_the_pom() {
        assertThat(compose.service("kafka").get("image")).isEqualTo("apache/kafka:" + version("kafka"));
        assertThat(Compose.text("deploy/images/keycloak.Dockerfile"))
                .contains("FROM quay.io/keycloak/keycloak:" + version("keycloak") + "\n");
        assertThat(version("postgres-binaries"))
                .startsWith(compose.service("postgres").get("image").toString().replace("postgres:", "") + ".");
    }

    @Test
    void keycloak_is_built_and_told_the_same() {
        assertThat(Compose.text("deploy/images/keycloak.Dockerfile")).contains(KeycloakBuild.OPTIONS);
        Map<String, String> there = compose.environment("keycloak");
        assertThat(there.remove("JAVA_OPTS_KC_HEAP")).isNotNull();
        assertThat(there.keySet()).isEqualTo(local().keycloak().environment().keySet());
        assertThat(compose.volumes("keycloak"))
                .containsExactly("./deploy/keycloak/realm.json:/opt/keycloak/data/import/realm.json:ro");
    }

    @Test
    void the_broker_has_the_same_settings_and_the_topics_come_from_the_same_code() {
        Map<String, String> settings = KafkaBroker.SETTINGS.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> "KAFKA_"
                                + setting.getKey().toUpperCase(Locale.ROOT).replace('.', '_'),
                        Map.Entry::getValue));

        assertThat(compose.environment("kafka"))
                .containsAllEntriesOf(settings)
                .containsEntry("CLUSTER_ID", KafkaBroker.CLUSTER);
        assertThat(Compose.text("deploy/images/topics.Dockerfile")).contains(KafkaTopics.class.getName());
    }

    @Test
    void the_databases_come_from_the_same_file_with_a_password_for_every_role() {
        assertThat(compose.volumes("postgres")).contains("./deploy/postgres/databases.sql:/tiaokuai/databases.sql:ro");
        assertThat(Roles.ALL).allSatisfy(role -> {
            assertThat(compose.environment("postgres")).containsEntry(secretName(role), secret(role));
            assertThat(Compose.text("deploy/postgres/databases.sql")).contains("'" + role + "'");
            assertThat(Compose.text("deploy/postgres/initdb.sh")).contains(role);
        });
    }

    @Test
    void the_front_doors_have_the_same_routes() {
        String nginx = Compose.text("deploy/nginx/nginx.conf");
        Set<String> there = found(nginx, "location ~ \\^(\\S+)\\(/\\|\\$\\) \\{\\s+set \\$part (\\S+);", " ");

        assertThat(there)
                .isEqualTo(LocalSystem.routes().stream()
                        .map(route -> route.path() + " " + route.part())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(LocalSystem.routes()).extracting(Route::path).contains("/auth");
        assertThat(compose.service("front").get("ports")).asString().contains("${TIAOKUAI_PORT_FRONT:-8080}:8080");
    }

    @Test
    void the_front_doors_answer_by_themselves_in_the_same_words() {
        String nginx = Compose.text("deploy/nginx/nginx.conf");
        String problems = Compose.text("launcher/src/main/resources/cn/tiaokuai/launcher/front/problems.properties");

        assertThat(nginx)
                .contains(found(problems, "(?m)^(?:part-away|unknown-address|odd-address|too-large)\\.\\w+=(.*)$", ""));
    }

    @Test
    void the_example_of_settings_names_exactly_what_is_asked_for() {
        assertThat(found(Compose.text(".env.example"), "(?m)^(\\w+)=", ""))
                .isEqualTo(found(Compose.text("docker-compose.yml"), "\\$\\{(\\w+)", ""));
    }

    private static LocalSystem local() {
        return new LocalSystem(new Layout(folder));
    }

    private static String secretName(String role) {
        return "TIAOKUAI_PASSWORD_" + role.toUpperCase(Locale.ROOT);
    }

    private static String secret(String role) {
        return "${" + secretName(role) + ":?}";
    }

    private static String version(String property) {
        return found(Compose.text("pom.xml"), "<" + property + ".version>(.*)</", "")
                .iterator()
                .next();
    }

    /** The groups of every match, joined. */
    private static Set<String> found(String text, String pattern, String between) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> groups(match, between))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String groups(MatchResult match, String between) {
        return Stream.iterate(1, group -> group <= match.groupCount(), group -> group + 1)
                .map(match::group)
                .collect(Collectors.joining(between));
    }
}
