package cn.tiaokuai.launcher.front;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.launcher.process.Ports;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {

    private static final int PORT = Ports.free();
    private static final int DYING = Ports.free();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static HttpServer behind;
    private static FrontDoor door;

    @TempDir
    static Path folder;

    /** Behind the door stands a server that answers with what it was asked. */
    @BeforeAll
    static void open() throws IOException {
        behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        behind.createContext("/", exchange -> {
            String body = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-Forwarded-For") + " "
                    + exchange.getRequestHeaders().getFirst("X-Forwarded-Host") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, body.getBytes(StandardCharsets.UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        behind.start();
        door = FrontDoor.open(
                PORT,
                List.of(
                        new Route(
                                "/api/reports",
                                "report-service",
                                behind.getAddress().getPort()),
                        new Route("/api/metrics", "metrics-service", DYING),
                        new Route("/api/reviews", "review-service", Ports.free())),
                built(folder));
    }

    private static Path built(Path folder) throws IOException {
        Path dist = Files.createDirectories(folder.resolve("dist"));
        Files.createDirectories(dist.resolve("assets"));
        Files.writeString(dist.resolve("index.html"), "the page");
        Files.writeString(dist.resolve("assets/main-1a2b.js"), "its script");
        Files.writeString(dist.resolve("assets/main-1a2b.js.gz"), "its script, packed");
        Files.writeString(folder.resolve("secret"), "not for browsers");
        return dist;
    }

    @AfterAll
    static void close() {
        door.close();
        behind.stop(0);
        CLIENT.close();
    }

    @Test
    void a_request_reaches_the_server_of_its_path_with_query_and_body() throws Exception {
        assertThat(send("POST", "/api/reports/7?x=%E6%9D%A1", "正文").body())
                .startsWith("POST /api/reports/7?x=%E6%9D%A1 ")
                .endsWith(" 正文");
    }

    @Test
    void what_a_client_claims_about_its_way_is_replaced() throws Exception {
        assertThat(send("GET", "/api/reports", "").body()).contains(" 127.0.0.1 localhost:" + PORT);
    }

    @Test
    void a_server_that_is_away_is_a_problem_with_its_name() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/reviews/1", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"title\":\"服务暂不可用\"", "\"part\":\"review-service\"");
    }

    /** As processes die that are killed: without an answer, or in the middle of one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
            })
    void nobody_waits_for_a_server_that_died(String said) throws Exception {
        Socket asked;
        Future<HttpResponse<String>> answer;
        try (ServerSocket dying = new ServerSocket(DYING, 1, InetAddress.getLoopbackAddress())) {
            answer = CLIENT.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/api/metrics"))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            asked = dying.accept();
        }
        asked.getInputStream().read(new byte[10]);
        asked.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
        asked.setSoLinger(true, 0);
        asked.close();

        try {
            assertThat(answer.get().statusCode()).isEqualTo(502);
        } catch (ExecutionException broken) {
            assertThat(broken.getCause()).isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void a_path_that_only_begins_like_a_route_is_unknown() throws Exception {
        assertThat(send("GET", "/api/reportsx", "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_is_at_the_root_and_at_every_address_that_it_gives_itself() throws Exception {
        for (String path : List.of("/", "/reports/7", "/%E6%9D%A1?x=1")) {
            HttpResponse<String> answer = send("GET", path, "");
            assertThat(answer.body()).isEqualTo("the page");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'");
        }
    }

    @Test
    void what_carries_a_digest_in_its_name_is_kept_for_ever() throws Exception {
        HttpResponse<String> answer = send("GET", "/assets/main-1a2b.js", "");

        assertThat(answer.body()).isEqualTo("its script");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    }

    @Test
    void who_takes_packed_files_gets_them_packed() throws Exception {
        HttpResponse<String> answer = send("GET", "/assets/main-1a2b.js", "", "Accept-Encoding", "br, gzip");

        assertThat(answer.body()).isEqualTo("its script, packed");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void a_script_of_an_older_build_is_unknown_not_the_page() throws Exception {
        assertThat(send("GET", "/assets/main-0000.js", "").statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_outside_of_the_page_is_given_out() throws Exception {
        assertThat(send("GET", "/../secret", "").body()).doesNotContain("not for browsers");
        assertThat(send("GET", "/assets/../../secret", "").body()).doesNotContain("not for browsers");
    }

    @Test
    void where_no_page_is_built_the_root_says_so() throws Exception {
        int port = Ports.free();
        try (FrontDoor _ = FrontDoor.open(port, List.of(), folder.resolve("nothing"))) {
            HttpRequest root = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .build();
            assertThat(CLIENT.send(root, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("<html lang=\"zh-CN\">", "./tk build");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reports/../metrics",
                "/api/reports/%2e%2E/metrics",
                "/api/reports/..",
                "/api/reports/.?x=1",
                "/api/reports/%2fmetrics",
                "/api/reports/7%5C8",
                "/api/reports/7\\8",
                "/api//reports",
                "//api/reports",
                "/api/reports;x=1/7",
                "/api/reports/7%00",
                "/api/reports/7%0d%0aSet-Cookie:x",
                "/auth/../api/reports"
            })
    void a_path_that_can_be_read_in_two_ways_reaches_nobody(String path) throws Exception {
        assertThat(spoken("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("odd-address");
    }

    @Test
    void what_looks_odd_in_a_query_is_passed_on() throws Exception {
        assertThat(send("GET", "/api/reports?q=a%2F..%2Fb;//c", "").body()).contains("?q=a%2F..%2Fb;//c ");
    }

    @Test
    void a_body_that_is_too_large_reaches_nobody() throws Exception {
        HttpResponse<String> answer = send("POST", "/api/reports", "x".repeat(12 * 1024 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large", "12 MB");
    }

    /** Whether the door hears what the service says, or only that it hangs up, is a matter of who is faster. */
    @Test
    void a_service_that_hangs_up_over_a_body_of_unsaid_length_has_found_it_too_large() throws Exception {
        byte[] large = new byte[13 * 1024 * 1024];
        Future<HttpResponse<String>> answer;
        try (ServerSocket strict = new ServerSocket(DYING, 1, InetAddress.getLoopbackAddress())) {
            answer = CLIENT.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/api/metrics"))
                            .timeout(Duration.ofSeconds(20))
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            try (Socket asked = strict.accept()) {
                asked.getInputStream().skipNBytes(Guard.LARGEST_BODY + 500_000);
                asked.setSoLinger(true, 0);
            }
        }

        assertThat(answer.get().statusCode()).isEqualTo(413);
        assertThat(answer.get().body()).contains("too-large", "12 MB");
    }

    /** Where two programs understand a length differently, the rest of one request becomes another one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 30",
                "Content-Length: -1",
                "Content-Length: +3",
                "Content-Length: 0x10",
                "Transfer-Encoding: chunked, identity\r\nContent-Length: 3"
            })
    void a_length_that_can_be_read_in_two_ways_reaches_nobody(String length) throws Exception {
        assertThat(spoken("POST /api/reports HTTP/1.1\r\nHost: localhost\r\n" + length
                        + "\r\nConnection: close\r\n\r\n0\r\n\r\nGET /api/reports/hidden HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("hidden");
    }

    @Test
    void browsers_keep_and_run_nothing_of_what_services_answer() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/reports", "");

        assertThat(Guard.HEADERS)
                .allSatisfy((name, value) ->
                        assertThat(answer.headers().firstValue(name)).contains(value));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    /** A byte now and then is no silence, and still keeps a place that others want. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /api/reports HTTP/1.1\r\nX-Long: ",
                "POST /api/reports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n"
            })
    void nobody_is_waited_for_without_end(String beginning) throws Exception {
        int port = Ports.free();
        try (FrontDoor _ = FrontDoor.open(
                        port,
                        List.of(new Route(
                                "/api/reports",
                                "report-service",
                                behind.getAddress().getPort())),
                        folder,
                        vertx -> Patience.of(vertx, Duration.ofMillis(300), Duration.ofMillis(300)));
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
            slow.setSoTimeout(20_000);
            slow.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            Thread dribble = Thread.ofVirtual().start(() -> dribble(slow));
            assertThat(slow.getInputStream().read()).isEqualTo(-1);
            dribble.interrupt();
        }
    }

    private static void dribble(Socket slow) {
        try {
            while (!Thread.interrupted()) {
                slow.getOutputStream().write('x');
                Thread.sleep(Duration.ofMillis(20));
            }
        } catch (IOException | InterruptedException closed) {
            // As it should be.
        }
    }

    /** What comes back for bytes that no client library would send. */
    private static String spoken(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "elsewhere");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
