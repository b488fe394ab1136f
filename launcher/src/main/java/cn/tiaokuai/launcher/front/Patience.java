package cn.tiaokuai.launcher.front;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long the door is held for somebody. Limits of silence alone would not do: who sends a letter a minute is never silent.
 *
 * @param head from the connection, or the answer before, to the end of the next request's head
 * @param body from there to the end of its body
 */
record Patience(Vertx vertx, Duration head, Duration body, Map<HttpConnection, Long> timers) {

    /** Longer than clients keep a connection that they have no use for at present, and than the largest file takes on a slow line. */
    static Patience usual(Vertx vertx) {
        return of(vertx, Duration.ofSeconds(75), Duration.ofSeconds(120));
    }

    static Patience of(Vertx vertx, Duration head, Duration body) {
        return new Patience(vertx, head, body, new HashMap<>());
    }

    /** Somebody is there. All of this happens on the one event loop of the door. */
    void begin(HttpConnection connection) {
        wait(connection, head);
        connection.closeHandler(closed -> cancel(connection));
    }

    /** The head of a request is there; the body is waited for, then the answer without a limit, then the next request. */
    void asked(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        wait(connection, body);
        request.end().onSuccess(all -> {
            // A refusal may be out before all of the body is in.
            if (!request.response().ended()) {
                cancel(connection);
            }
        });
        request.response().endHandler(answered -> wait(connection, head));
    }

    private void wait(HttpConnection connection, Duration limit) {
        cancel(connection);
        timers.put(connection, vertx.setTimer(limit.toMillis(), late -> connection.close()));
    }

    private void cancel(HttpConnection connection) {
        Long timer = timers.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
