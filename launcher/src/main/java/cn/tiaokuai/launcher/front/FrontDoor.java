package cn.tiaokuai.launcher.front;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.HttpProxy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One origin for browsers and clients: passes each request to the server its path belongs to, and gives out the page. */
public final class FrontDoor implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setWorkerPoolSize(1)
            .setInternalBlockingPoolSize(2)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));

    private final Map<Route, HttpProxy> proxies = new LinkedHashMap<>();
    private final Patience patience;
    private final Buffer withoutPage = withoutPage();
    private final Page page;

    /**
     * Listens once this returns; a port that is taken is a {@link CompletionException}.
     *
     * @param page folder of the built page; where it is missing, the root says how to build it
     */
    public static FrontDoor open(int port, List<Route> routes, Path page) {
        return open(port, routes, page, Patience::usual);
    }

    static FrontDoor open(int port, List<Route> routes, Path page, Function<Vertx, Patience> patience) {
        FrontDoor door = new FrontDoor(new Page(page.toAbsolutePath().normalize()), patience);
        try {
            door.listen(port, routes);
        } catch (RuntimeException e) {
            door.close();
            throw e;
        }
        return door;
    }

    private FrontDoor(Page page, Function<Vertx, Patience> patience) {
        this.page = page;
        this.patience = patience.apply(vertx);
    }

    private void listen(int port, List<Route> routes) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(64).setConnectTimeout(2000));
        for (Route route : routes) {
            HttpProxy proxy = HttpProxy.reverseProxy(client).origin(route.port(), "127.0.0.1");
            proxies.put(route, proxy.addInterceptor(new Passage(route)));
        }
        // Without TLS browsers speak HTTP/1.1 alone; over HTTP/2 an answer to a request whose server died never went
        // out.
        vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setHttp2ClearTextEnabled(false))
                .connectionHandler(patience::begin)
                .requestHandler(this::take)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void take(HttpServerRequest request) {
        patience.asked(request);
        String path = request.path() == null ? "" : request.path();
        Guard.objection(request, path)
                .ifPresentOrElse(objection -> refuse(request, path, objection), () -> pass(request, path));
    }

    private void pass(HttpServerRequest request, String path) {
        for (Map.Entry<Route, HttpProxy> entry : proxies.entrySet()) {
            if (entry.getKey().takes(path)) {
                entry.getValue().handle(request);
                return;
            }
        }
        if (page.answers(request, path)) {
            return;
        }
        if (path.equals("/")) {
            request.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .end(withoutPage);
        } else {
            refuse(request, path, Problem.unknownAddress());
        }
    }

    private static void refuse(HttpServerRequest request, String path, Problem problem) {
        HttpServerResponse response = request.response();
        Guard.HEADERS.forEach(response::putHeader);
        response.setStatusCode(problem.status())
                .putHeader("Cache-Control", Guard.NOT_KEPT)
                .putHeader("Content-Type", Problem.CONTENT_TYPE)
                .end(problem.body(path));
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("The front door did not close", e);
        }
    }

    private static Buffer withoutPage() {
        try (InputStream page = FrontDoor.class.getResourceAsStream("without-page.html")) {
            return Buffer.buffer(page.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
