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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The system as its users reach it: over HTTP, through the front door, each with a token of their own. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String front;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Login login;
    private final boolean throughOutages;

    public Api(Address address) {
        this(address, false);
    }

    /**
     * With a choice for times when a part is away.
     *
     * @param throughOutages whether a request that met nobody (502, 503) is sent again until somebody answers; only for
     *     callers who know that nobody took the first one, or who send it under a key
     */
    Api(Address address, boolean throughOutages) {
        this.throughOutages = throughOutages;
        this.front = address.front();
        this.login = new Login(http, front, throughOutages);
    }

    /** A caller with a token. */
    public Caller as(String username) {
        return new Caller(() -> "Bearer " + login.token(username), null, null);
    }

    /** A caller without a token. */
    public Caller nobody() {
        return new Caller(() -> null, null, null);
    }

    /** A caller who sends just that in the header Authorization. */
    public Caller authorizedBy(String header) {
        return new Caller(() -> header, null, null);
    }

    /** A token as that person gets it. */
    public String token(String username) {
        return login.token(username);
    }

    /** Somebody who sends requests. */
    public final class Caller {

        private final Supplier<String> authorization;
        private final String post;
        private final String key;

        private Caller(Supplier<String> authorization, String post, String key) {
            this.authorization = authorization;
            this.post = post;
            this.key = key;
        }

        /** The same person in one of several posts. */
        public Caller in(String unit) {
            return new Caller(authorization, unit, key);
        }

        /** The same person, whose next request is one alone, however often it is sent. */
        public Caller once() {
            return new Caller(authorization, post, UUID.randomUUID().toString());
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

        /** Sends a form, as Keycloak takes it. */
        public Answer form(String path, String form) {
            return send("POST", path, null, form, "application/x-www-form-urlencoded");
        }

        /** Sends a table as a file. */
        public Answer csv(String path, byte[] file) {
            return send("POST", path, null, file, "text/csv");
        }

        /** Sends a table as a workbook. */
        public Answer xlsx(String path, byte[] file) {
            return send("POST", path, null, file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        }

        /** Sends any request; bytes go out as a file, all else as JSON. */
        public Answer send(String method, String path, String ifMatch, Object body) {
            return send(
                    method,
                    path,
                    ifMatch,
                    body,
                    body instanceof byte[] ? "application/octet-stream" : "application/json");
        }

        private Answer send(String method, String path, String ifMatch, Object body, String contentType) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(front + path))
                    .timeout(Duration.ofSeconds(60))
                    .method(method, publisher(body));
            String header = authorization.get();
            if (header != null) {
                request.header("Authorization", header);
            }
            if (post != null) {
                request.header("X-Post", post);
            }
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            if (body != null) {
                request.header("Content-Type", contentType);
            }
            String what = method + " " + path;
            if (!throughOutages) {
                return exchange(what, request.build());
            }
            return Waiting.until(what + " is answered", () -> Optional.of(exchange(what, request.build()))
                    .filter(answer -> answer.status() != 502 && answer.status() != 503));
        }
    }

    private Answer exchange(String what, HttpRequest request) {
        try {
            return new Answer(what, http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(what + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
