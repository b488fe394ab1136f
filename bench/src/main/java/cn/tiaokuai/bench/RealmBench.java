package cn.tiaokuai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tiaokuai.system.Answer;
import cn.tiaokuai.system.Api;
import cn.tiaokuai.system.OwnSystem;
import cn.tiaokuai.system.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A realm of 10,000 units and 20,000 people, or as many as two arguments say, brought in by files through the administration's own
 * imports: how fast they come in, what people wait for at sign-in, administrators at their lists, and how soon a unit that is moved has moved
 * in the directories of all services.
 */
public final class RealmBench {

    private static final String ADMINISTRATION = "/auth/realms/tiaokuai/administration/v1";
    private static final String CONSOLE = "/auth/admin/realms/tiaokuai";
    private static final String TOKEN = "/auth/realms/tiaokuai/protocol/openid-connect/token";
    private static final String ADMINISTRATOR = "bench.admin";
    private static final String PASSWORD = "Tiaokuai-2026";
    private static final List<String> SERVICES = List.of("report", "metrics", "review");
    private static final int UNITS_OF_A_FILE = 500;
    /** Each of them gets a password, whose hash takes a tenth of a second. */
    private static final int PEOPLE_OF_A_FILE = 50;

    private static final int PEOPLE_TIMED = 1_000;
    private static final int WARM_UP = 30;
    private static final int LOOKS = 200;
    private static final int MOVES = 40;
    private static final int MOVES_OF_MANY = 5;

    private final OwnSystem system;
    private final Api api;
    private final LargeRealm realm;

    private RealmBench(OwnSystem system, LargeRealm realm) {
        this.system = system;
        this.api = new Api(system.address());
        this.realm = realm;
    }

    public static void main(String[] arguments) throws SQLException {
        int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2 * units;
        RealmBench bench = new RealmBench(OwnSystem.start("bench"), new LargeRealm(units, people));
        bench.fill();
        bench.signIn();
        bench.lookAtLists();
        bench.move();
    }

    private void fill() throws SQLException {
        appoint();
        long start = System.nanoTime();
        send("admin.system", "units", LargeRealm.UNITS, realm.unitRows(), UNITS_OF_A_FILE);
        double taken = (System.nanoTime() - start) / 1e9;
        rate("units", realm.unitRows().size(), taken);
        awaitDirectories(realm.unitRows().size());
        System.out.printf(
                Locale.ROOT,
                "%-44s %.1f s after the last file%n",
                "all services know them",
                (System.nanoTime() - start) / 1e9 - taken);
        start = System.nanoTime();
        List<String> first = realm.personRows()
                .subList(0, Math.min(PEOPLE_TIMED, realm.personRows().size()));
        send(ADMINISTRATOR, "people", LargeRealm.PEOPLE, first, PEOPLE_OF_A_FILE);
        rate("people with posts and passwords", first.size(), (System.nanoTime() - start) / 1e9);
        sendOthers(realm.personRows().subList(first.size(), realm.personRows().size()));
        realm.some(LOOKS).forEach(this::setPassword);
    }

    private static void rate(String what, int number, double seconds) {
        System.out.printf(Locale.ROOT, "%-44s %,d in %.1f s: %.1f/s%n", what, number, seconds, number / seconds);
    }

    /** The security administrator makes somebody unit administrator at the top of everything. */
    private void appoint() {
        JsonNode post = api.as("admin.security")
                .post(
                        ADMINISTRATION + "/units/37/posts",
                        Map.of("kind", "post", "name", "全省管理岗", "roles", List.of("unit-admin")))
                .expect(201)
                .json();
        api.as("admin.security")
                .post(
                        ADMINISTRATION + "/people",
                        Map.of(
                                "username",
                                ADMINISTRATOR,
                                "lastName",
                                "安",
                                "firstName",
                                "知新",
                                "post",
                                post.get("id").asText()))
                .expect(201);
        setPassword(ADMINISTRATOR);
    }

    private void send(String who, String kind, String heads, List<String> rows, int most) {
        for (int from = 0; from < rows.size(); from += most) {
            List<String> some = rows.subList(from, Math.min(rows.size(), from + most));
            JsonNode imported = api.as(who)
                    .csv(
                            ADMINISTRATION + "/imports/" + kind,
                            (heads + "\n" + String.join("\n", some) + "\n").getBytes(UTF_8))
                    .expect(200)
                    .json();
            if (!imported.get("saved").asBoolean()) {
                throw new IllegalStateException(imported.toString());
            }
        }
    }

    /** With passwords that are hashed in no time: nobody of them signs in, and an hour of hashing tells nothing. */
    private void sendOthers(List<String> rows) {
        JsonNode policy = api.authorizedBy("Bearer " + consoleToken())
                .get(CONSOLE)
                .expect(200)
                .json()
                .get("passwordPolicy");
        usePolicy(policy.asText() + " and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
        send(ADMINISTRATOR, "people", LargeRealm.PEOPLE, rows, PEOPLE_OF_A_FILE);
        usePolicy(policy.asText());
    }

    private void usePolicy(String policy) {
        api.authorizedBy("Bearer " + consoleToken())
                .put(CONSOLE, null, Map.of("passwordPolicy", policy))
                .expect(204);
    }

    /** As Keycloak's own administrator does it: the password of an import has to be changed at a sign-in in the browser. */
    private void setPassword(String username) {
        Api.Caller console = api.authorizedBy("Bearer " + consoleToken());
        String user = CONSOLE + "/users/"
                + console.get(CONSOLE + "/users?exact=true&username=" + username)
                        .expect(200)
                        .json()
                        .get(0)
                        .get("id")
                        .asText();
        console.put(user, null, Map.of("requiredActions", List.of())).expect(204);
        console.put(user + "/reset-password", null, Map.of("type", "password", "value", PASSWORD, "temporary", false))
                .expect(204);
    }

    private String consoleToken() {
        return api.nobody()
                .form(
                        "/auth/realms/master/protocol/openid-connect/token",
                        "grant_type=password&client_id=admin-cli&username=admin&password="
                                + system.keycloakAdminPassword())
                .expect(200)
                .json()
                .get("access_token")
                .asText();
    }

    private void signIn() {
        List<String> people = realm.some(LOOKS);
        String[] refreshing = new String[LOOKS];
        timed("sign-in by password, with its token", LOOKS, i -> {
            Answer answer = token("password&username=" + people.get(i) + "&password=" + PASSWORD);
            refreshing[i] = answer.json().get("refresh_token").asText();
        });
        timed("token renewed", LOOKS, i -> token("refresh_token&refresh_token=" + refreshing[i]));
    }

    private Answer token(String grant) {
        return api.nobody()
                .form(TOKEN, "client_id=tiaokuai-demo&grant_type=" + grant)
                .expect(200);
    }

    private void lookAtLists() {
        List<String> people = realm.some(LOOKS);
        List<String> codes = realm.codes();
        look("people of everything, a page", i -> "/people?after=" + people.get(i));
        look(
                "people by a piece of the user name",
                i -> "/people?search=" + people.get(i).substring(2));
        look("units, a page", i -> "/units?after=" + codes.get(i * 31 % codes.size()));
        look("units by a piece of the name", i -> "/units?search=" + codes.get(i * 31 % codes.size()));
        look("one unit", i -> "/units/" + codes.get(i * 31 % codes.size()));
        look("posts of a unit", i -> "/units/" + codes.get(i * 31 % codes.size()) + "/posts");
        timed("audit of changes, a page", LOOKS, _ -> read("admin.audit", "/audit/changes"));
        timed("audit of sign-ins, a page", LOOKS, _ -> read("admin.audit", "/audit/sign-ins"));
        people.forEach(who -> read(who, "/colleagues"));
        timed("colleagues of a unit", LOOKS, i -> read(people.get(i), "/colleagues"));
    }

    private void look(String what, IntFunction<String> path) {
        timed(what, LOOKS, i -> read(ADMINISTRATOR, path.apply(i)));
    }

    private Answer read(String who, String path) {
        return api.as(who).get(ADMINISTRATION + path).expect(200);
    }

    private static void timed(String what, int number, IntConsumer work) {
        Times times = new Times(what, number);
        IntStream.range(0, Math.min(WARM_UP, number)).forEach(work);
        for (int i = 0; i < number; i++) {
            long start = System.nanoTime();
            work.accept(i);
            times.add(System.nanoTime() - start);
        }
        System.out.println(times);
    }

    private void move() throws SQLException {
        move("a unit moved until all services know", realm.leaf(), MOVES);
        move("a county moved with all below it", realm.county(), MOVES_OF_MANY);
    }

    /** From the moment when the administrator sends it: every service's rows have the new path, with which rights are told. */
    private void move(String what, LargeRealm.Movable unit, int number) throws SQLException {
        Times answered = new Times(what + ": answered", number);
        Times times = new Times(what, number);
        for (int i = 0; i < number; i++) {
            String parent = i % 2 == 0 ? unit.elsewhere() : unit.parent();
            String path = ADMINISTRATION + "/units/" + unit.code();
            String etag = api.as("admin.system").get(path).expect(200).etag();
            long start = System.nanoTime();
            api.as("admin.system")
                    .put(path + "/parent", etag, Map.of("parent", parent))
                    .expect(200);
            answered.add(System.nanoTime() - start);
            for (String service : SERVICES) {
                await(
                        service,
                        "select 1 from unit u join unit p on p.code = '" + parent + "' and u.path = p.path || '.'"
                                + " || u.code where u.code = '" + unit.code()
                                + "' and not exists (select 1 from unit below"
                                + " where below.parent = u.code and below.path <> u.path || '.' || below.code)",
                        1);
            }
            times.add(System.nanoTime() - start);
        }
        System.out.println(answered);
        System.out.println(times);
    }

    private void awaitDirectories(int units) throws SQLException {
        for (String service : SERVICES) {
            await(service, "select count(*) from unit where active and code like 'B%'", units);
        }
    }

    private void await(String service, String sql, int number) throws SQLException {
        try (Connection connection = system.databases().connect(service);
                PreparedStatement query = connection.prepareStatement(sql)) {
            Waiting.closely(Duration.ofMinutes(5), service + ": " + sql, () -> found(query, number));
        }
    }

    private static Optional<Boolean> found(PreparedStatement query, int number) {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next() && rows.getInt(1) >= number ? Optional.of(true) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
