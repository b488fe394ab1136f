package cn.tiaokuai.launcher.front;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.launcher.process.Ports;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    private static final int PORT = Ports.free();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static HttpServer behind;
    private static FrontDoor door;

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
                        new Route("/api/reviews", "review-service", Ports.free())));
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

    @Test
    void a_path_that_only_begins_like_a_route_is_unknown() throws Exception {
        assertThat(send("GET", "/api/reportsx", "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_root_is_a_page_in_chinese() throws Exception {
        assertThat(send("GET", "/", "").body()).contains("<html lang=\"zh-CN\">", "<h1>条块</h1>");
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "elsewhere")
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
