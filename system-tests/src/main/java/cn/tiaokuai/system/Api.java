package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The system as its users reach it: over HTTP, through the front door, each with a token of their own. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String front;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Login login;

    public Api(Address address) {
        this.front = address.front();
        this.login = new Login(http, front);
    }

    /** A caller with a token. */
    public Caller as(String username) {
        return new Caller(username, null);
    }

    /** A caller without a token. */
    public Caller nobody() {
        return new Caller(null, null);
    }

    /** Somebody who sends requests. */
    public final class Caller {

        private final String username;
        private final String post;

        private Caller(String username, String post) {
            this.username = username;
            this.post = post;
        }

        /** The same person in one of several posts. */
        public Caller in(String unit) {
            return new Caller(username, unit);
        }

        public Answer get(String path) {
            return send("GET", path, null, null);
        }

        public Answer post(String path, Object body) {
            return send("POST", path, null, body);
        }

        public Answer post(String path, String ifMatch, Object body) {
            return send("POST", path, ifMatch, body);
        }

        public Answer put(String path, String ifMatch, Object body) {
            return send("PUT", path, ifMatch, body);
        }

        public Answer delete(String path, String ifMatch) {
            return send("DELETE", path, ifMatch, null);
        }

        /** Sends any request; bytes go out as a file, text as it is, all else as JSON. */
        public Answer send(String method, String path, String ifMatch, Object body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(front + path))
                    .timeout(Duration.ofSeconds(60))
                    .method(method, publisher(body));
            if (username != null) {
                request.header("Authorization", "Bearer " + login.token(username));
            }
            if (post != null) {
                request.header("X-Post", post);
            }
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            if (body != null) {
                request.header(
                        "Content-Type", body instanceof byte[] ? "application/octet-stream" : "application/json");
            }
            try {
                return new Answer(method + " " + path, http.send(request.build(), BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new IllegalStateException(method + " " + path + ": " + e, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static BodyPublisher publisher(Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case byte[] file -> BodyPublishers.ofByteArray(file);
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(json(body));
        };
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
