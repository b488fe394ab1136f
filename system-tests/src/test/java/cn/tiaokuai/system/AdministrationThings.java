package cn.tiaokuai.system;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Units, posts and people that requests of the administration matrix are about, and the requests: ones that would succeed if the
 * caller may. Whatever a request changes is made anew for it.
 */
record AdministrationThings(
        KeycloakAdmin keycloak, String unitInside, String unitOutside, String set, List<String> people) {

    private static final String DISTRICT = "江州省/云川市/临江区";
    private static final String OTHER_DISTRICT = "江州省/云川市/清河县";
    private static final String OFFICE_OF_ADMINISTRATORS = "江州省/云川市/云川市大数据管理局";
    private static final String FIRST_KEY = "first";
    private static final String AUDITORS = "江州省/审计管理岗";

    static AdministrationThings make() {
        AdministrationThings things =
                new AdministrationThings(KeycloakAdmin.get(), unused("A"), unused("B"), role(), new ArrayList<>());
        Administering system = Administering.as("admin.system");
        system.post("/units", unit(things.unitInside, "370102")).expect(201);
        system.post("/units", unit(things.unitOutside, "370121")).expect(201);
        Administering.as("admin.security")
                .put("/role-sets/" + things.set, Map.of("roles", List.of("drafter", "reviewer")))
                .expect(201);
        return things;
    }

    /** The people, too: others count who is the last administrator of a kind. */
    void remove() {
        people.forEach(keycloak::remove);
        Administering system = Administering.as("admin.system");
        for (String code : List.of(unitInside, unitOutside)) {
            keycloak.removeGroup(system.get("/units/" + code).json().get("id").asText());
        }
        Administering.as("admin.security").delete("/role-sets/" + set).expect(204);
    }

    Answer ask(AdministrationRow row, String username) {
        Api api = TestedSystem.get().api();
        Administering caller = new Administering(username.isEmpty() ? api.nobody() : api.as(username));
        String about = row.about();
        String method = row.operation().substring(0, row.operation().indexOf(' '));
        String path = path(row.operation().substring(method.length() + 1), row, about);
        if (path.startsWith("/imports")) {
            return caller.caller()
                    .csv(Administering.ROOT + path, file(path, about).getBytes(StandardCharsets.UTF_8));
        }
        String read = path.replaceFirst("/(parent|role-set|succession|(merger|split).*)$", "");
        String version = method.equals("PUT") || method.equals("DELETE") || !read.equals(path)
                ? caller.get(read).etag()
                : null;
        Answer answer = caller.caller().send(method, Administering.ROOT + path, version, body(row.operation(), about));
        if (row.operation().equals("POST /people") && answer.status() == 201) {
            people.add(answer.json().at("/person/id").asText());
        }
        return answer;
    }

    private String path(String template, AdministrationRow row, String about) {
        String path = template;
        if (path.contains("/people/{id}")) {
            path = path.replace("{id}", person(about))
                    .replace("{post}", row.operation().startsWith("PUT") ? second(about) : first(about));
        }
        if (path.contains("/posts/{id}")) {
            path = path.replace("{id}", row.operation().startsWith("GET") ? first(about) : unusedPost(about));
        }
        if (path.contains("/roles/{name}")) {
            path = path.replace("{name}", role(row.operation()));
        }
        if (path.contains("/role-sets/{name}")) {
            path = path.replace("{name}", row.operation().startsWith("DELETE") ? unusedSet() : set);
        }
        if (path.contains("/clients/{id}")) {
            path = path.replace("{id}", client()).replace("{kid}", FIRST_KEY);
        }
        path = path.replace("{code}", about.equals("outside") ? unitOutside : unitInside);
        if (path.endsWith("/succession")) {
            plan(path);
        }
        return switch (row.operation()) {
            case "GET /names" -> path + "?username=drafter.370102jt";
            case "POST /imports/units",
                    "POST /imports/people",
                    "POST /units/{code}/merger",
                    "POST /units/{code}/split" -> path + "?dryRun=true";
            default -> path;
        };
    }

    private Object body(String operation, String about) {
        return switch (operation) {
            case "POST /people" ->
                Map.of(
                        "username",
                        unused("p").toLowerCase(Locale.ROOT),
                        "lastName",
                        "安",
                        "firstName",
                        "知新",
                        "post",
                        first(about));
            case "PUT /people/{id}" -> Map.of("lastName", "安", "firstName", "思源", "enabled", true);
            case "PUT /posts/{id}" -> Map.of("name", "起草岗" + unused(""), "roles", List.of("drafter"));
            case "POST /units" -> unit(unitInside, "370102");
            case "PUT /units/{code}" -> Map.of("name", "矩阵单位", "kind", "BUREAU", "enabled", true);
            case "PUT /units/{code}/parent" -> Map.of("parent", about.equals("outside") ? "370121" : "370102");
            case "PUT /units/{code}/role-set" -> Map.of("roleSet", set);
            case "POST /units/{code}/posts" -> Map.of("kind", "office", "name", "科室" + unused(""));
            case "POST /units/{code}/merger" ->
                Map.of("day", tomorrow(), "units", List.of(other(about)), "movesPosts", false);
            case "POST /units/{code}/split" ->
                Map.of("day", tomorrow(), "into", List.of(other(about)), "movesPosts", false);
            case "POST /clients" -> newClient(first(about));
            case "PUT /clients/{id}" -> Map.of("name", "矩阵", "scopes", List.of("reports:read"), "enabled", true);
            case "POST /clients/{id}/keys" -> key("third");
            case "PUT /roles/{name}" -> Map.of("description", "访问矩阵");
            case "PUT /role-sets/{name}" -> Map.of("roles", List.of("drafter", "reviewer"));
            case "POST /people/{id}/temporary-password", "PUT /people/{id}/posts/{post}", "POST /directory/snapshots" ->
                "";
            default -> null;
        };
    }

    private String other(String about) {
        return about.equals("outside") ? unitInside : unitOutside;
    }

    private static String tomorrow() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
    }

    /** That the unit of this path goes on in the other one from tomorrow, if that is not so already. */
    private void plan(String path) {
        Administering system = Administering.as("admin.system");
        String unit = path.replaceFirst("/succession$", "");
        Object split = Map.of("day", tomorrow(), "into", List.of(unitOutside), "movesPosts", false);
        system.caller()
                .send(
                        "POST",
                        Administering.ROOT + unit + "/split",
                        system.get(unit).etag(),
                        split);
    }

    /** A client of the bureau, with a key; with two, so that one can be taken out, where that is asked. */
    private String client() {
        Administering administrator = Administering.as("admin.370102");
        String id = administrator
                .post("/clients", newClient(first("inside")))
                .expect(201)
                .json()
                .get("id")
                .asText();
        for (String kid : List.of(FIRST_KEY, "second")) {
            administrator.post("/clients/" + id + "/keys", key(kid)).expect(200);
        }
        return id;
    }

    private static Map<String, Object> newClient(String post) {
        return Map.of(
                "clientId",
                unused("m").toLowerCase(Locale.ROOT),
                "name",
                "矩阵",
                "post",
                post,
                "scopes",
                List.of("reports:read"));
    }

    private static Map<String, String> key(String kid) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            ECPoint point = ((ECPublicKey) keys.generateKeyPair().getPublic()).getW();
            return Map.of(
                    "kty",
                    "EC",
                    "kid",
                    kid,
                    "crv",
                    "P-256",
                    "x",
                    coordinate(point.getAffineX()),
                    "y",
                    coordinate(point.getAffineY()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 32 bytes, as the JWK of a point on P-256 has it. */
    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[32];
        int length = Math.min(bytes.length, whole.length);
        System.arraycopy(bytes, bytes.length - length, whole, whole.length - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private static String file(String path, String about) {
        return path.startsWith("/imports/units")
                ? "代码,名称,类型,上级代码\n" + unused("C") + ",矩阵单位,BUREAU,370102\n"
                : "用户名,姓,名,单位代码,岗位\n" + unused("p").toLowerCase(Locale.ROOT) + ",安,知新,"
                        + (about.equals("outside") ? "370121" : "370102") + ",起草岗\n";
    }

    private String person(String about) {
        String username = unused("p").toLowerCase(Locale.ROOT);
        String id = keycloak.addPerson(username, first(about));
        people.add(id);
        return id;
    }

    private String first(String about) {
        return id(
                switch (about) {
                    case "outside" -> OTHER_DISTRICT + "/起草岗";
                    case "administrators" -> AUDITORS;
                    default -> DISTRICT + "/临江区交通运输局/起草岗";
                });
    }

    private String second(String about) {
        return id(
                switch (about) {
                    case "outside" -> OTHER_DISTRICT + "/审核督查岗";
                    case "administrators" -> OFFICE_OF_ADMINISTRATORS + "/系统管理岗";
                    default -> DISTRICT + "/临江区交通运输局/审核岗";
                });
    }

    /** Of the own making inside; what is outside nobody changes, and is in use. */
    private String unusedPost(String about) {
        return about.equals("inside")
                ? Administering.as("admin.370102")
                        .post(
                                "/units/370102JT/posts",
                                Map.of("kind", "post", "name", unused("岗"), "roles", List.of("drafter")))
                        .expect(201)
                        .json()
                        .get("id")
                        .asText()
                : first(about);
    }

    private static String role(String operation) {
        if (operation.startsWith("GET")) {
            return "drafter";
        }
        String name = role();
        if (operation.startsWith("DELETE")) {
            Administering.as("admin.security")
                    .put("/roles/" + name, Map.of("description", "访问矩阵"))
                    .expect(201);
        }
        return name;
    }

    private static String role() {
        return "matrix-" + unused("").toLowerCase(Locale.ROOT);
    }

    private static String unusedSet() {
        String name = role();
        Administering.as("admin.security")
                .put("/role-sets/" + name, Map.of("roles", List.of("drafter")))
                .expect(201);
        return name;
    }

    private String id(String group) {
        return keycloak.group(group).get("id").asText();
    }

    private static Map<String, Object> unit(String code, String parent) {
        return Map.of("code", code, "parent", parent, "name", "矩阵单位" + code, "kind", "BUREAU");
    }

    private static String unused(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
