import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A machine client of Tiaokuai in one file, without a library: {@code java Example.java COMMAND...} with a JDK 25.
 *
 * <pre>
 *   key                              makes a key where there is none; prints the public half (JWK) for the unit's administrator
 *   push INDICATOR PERIOD VALUE KEY  sends a value; the same KEY again changes nothing
 *   reports YEAR                     prints the approved reports of a year, page by page
 *   subscribe URL TYPE...            asks for events; prints the secret, which is told once
 *   listen PORT                      waits for one event, verifies who sent it, prints it (secret in TIAOKUAI_SECRET)
 * </pre>
 *
 * TIAOKUAI_FRONT is the address of the system, TIAOKUAI_CLIENT the client's id, TIAOKUAI_KEY the file of the private key and
 * TIAOKUAI_KID the key's name. A real client takes a JSON library; here, patterns will do.
 */
public final class Example {

    private static final String FRONT = System.getenv().getOrDefault("TIAOKUAI_FRONT", "http://localhost:8080");
    private static final String REALM = FRONT + "/auth/realms/tiaokuai";
    private static final String CLIENT = System.getenv("TIAOKUAI_CLIENT");
    private static final String KID = System.getenv().getOrDefault("TIAOKUAI_KID", "first");
    private static final Path KEY = Path.of(System.getenv().getOrDefault("TIAOKUAI_KEY", "tiaokuai.key"));
    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Example() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "key" -> System.out.println(publicKey());
            case "push" -> System.out.println(push(arguments[1], arguments[2], arguments[3], arguments[4]));
            case "reports" -> reports(arguments[1]);
            case "subscribe" -> System.out.println(subscribe(arguments[1], Arrays.copyOfRange(arguments, 2, arguments.length)));
            case "listen" -> listen(Integer.parseInt(arguments[1]), System.getenv("TIAOKUAI_SECRET"));
            default -> throw new IllegalArgumentException("no command " + arguments[0]);
        }
    }

    // ---- what a client does

    private static String push(String indicator, String period, String value, String key) throws Exception {
        String body = """
                {"indicator":"%s","period":"%s","value":%s,"source":"数据交换平台"}""".formatted(indicator, period, value);
        return send(call("/api/metrics/observations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static void reports(String year) throws Exception {
        String after = "";
        do {
            String page = send(call("/api/reports?state=APPROVED&limit=100&year=" + year + after).GET());
            Matcher report = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(page);
            while (report.find()) {
                System.out.println(send(call("/api/reports/" + report.group(1)).GET()));
            }
            String next = text(page, "next");
            after = next == null ? null : "&after=" + next;
        } while (after != null);
    }

    private static String subscribe(String url, String... types) throws Exception {
        String body = "{\"url\":\"" + url + "\",\"events\":[\"" + String.join("\",\"", types) + "\"]}";
        return text(
                send(call("/api/reviews/webhooks")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))),
                "secret");
    }

    private static void listen(int port, String secret) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var head = exchange.getRequestHeaders();
            boolean genuine = isGenuine(
                    secret,
                    head.getFirst("webhook-id"),
                    head.getFirst("webhook-timestamp"),
                    head.getFirst("webhook-signature"),
                    body);
            exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
            exchange.close();
            if (genuine) {
                System.out.println(body);
                server.stop(0);
            }
        });
        server.start();
        System.out.println("listening");
    }

    /** Whether Tiaokuai has sent it, in the last five minutes. A real receiver also drops ids that it has had. */
    private static boolean isGenuine(String secret, String id, String timestamp, String signatures, String body) {
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("[0-9]{1,15}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), Instant.now());
        if (age.abs().compareTo(Duration.ofMinutes(5)) > 0) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return Arrays.stream(signatures.split(" "))
                    .filter(one -> one.startsWith("v1,"))
                    .anyMatch(one -> MessageDigest.isEqual(
                            expected, Base64.getDecoder().decode(one.substring("v1,".length()))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    // ---- how it says who it is

    private static HttpRequest.Builder call(String path) throws Exception {
        return HttpRequest.newBuilder(URI.create(FRONT + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token());
    }

    /** A token for ten minutes; a client that calls more than once keeps it for as long. */
    private static String token() throws Exception {
        long now = Instant.now().getEpochSecond();
        String head = "{\"alg\":\"RS256\",\"kid\":\"" + KID + "\"}";
        String claims = """
                {"iss":"%s","sub":"%s","aud":"%s","jti":"%s","iat":%d,"exp":%d}"""
                .formatted(CLIENT, CLIENT, REALM, UUID.randomUUID(), now, now + 60);
        String signed = url(head) + "." + url(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(privateKey());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        String form = "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + signed + "." + URL_SAFE.encodeToString(signature.sign());
        return text(
                send(HttpRequest.newBuilder(URI.create(REALM + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))),
                "access_token");
    }

    /** What is answered; after one request too many in a minute, once more when it is time. A quota that is used up is told. */
    private static String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        long pause = Long.parseLong(answer.headers().firstValue("Retry-After").orElse("0"));
        if (answer.statusCode() == 429 && pause <= 60) {
            Thread.sleep(Duration.ofSeconds(pause));
            answer = HTTP.send(request.build(), BodyHandlers.ofString());
        }
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    // ---- its key

    private static PrivateKey privateKey() throws Exception {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(KEY)));
    }

    private static String publicKey() throws Exception {
        if (!Files.exists(KEY)) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3_072);
            Files.createFile(KEY, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(KEY, generator.generateKeyPair().getPrivate().getEncoded());
        }
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) privateKey();
        return "{\"kty\":\"RSA\",\"kid\":\"" + KID + "\",\"n\":\"" + number(key.getModulus()) + "\",\"e\":\""
                + number(key.getPublicExponent()) + "\"}";
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return URL_SAFE.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String url(String text) {
        return URL_SAFE.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first field of that name whose value is a text; null where there is none. */
    private static String text(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : null;
    }
}
