package cn.tiaokuai.launcher.front;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;

/** What happens to a request on its way: honest forwarding headers, and a clear answer when nobody is there; with what browsers are to do with the answer. */
record Passage(Route route) implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest from = context.request().proxiedRequest();
        MultiMap headers = context.request().headers();
        // Set, not added: what a client claims about its way must not reach a service.
        headers.remove("Forwarded");
        headers.set("X-Forwarded-For", from.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        if (from.authority() != null) {
            headers.set("X-Forwarded-Host", from.authority().toString());
            headers.set("X-Forwarded-Port", Integer.toString(from.localAddress().port()));
        }
        return context.sendRequest().recover(failure -> Future.succeededFuture(answer(context.request(), failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        if (route.isApi()) {
            MultiMap headers = response.headers();
            Guard.HEADERS.forEach(headers::set);
            if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", Guard.NOT_KEPT);
            }
            if (response.getStatusCode() == 413 && !headers.contains("Content-Type")) {
                // The length was not told beforehand: the service has noticed while it read, and said no more than
                // that.
                tell(response, Problem.tooLarge(), context.request());
            }
        }
        return context.sendResponse();
    }

    private ProxyResponse answer(ProxyRequest request, Throwable failure) {
        boolean away = failure instanceof ConnectException;
        // A service that has read too much says so and hangs up; its words are lost when the door was still writing.
        boolean tooLarge = request.proxiedRequest().bytesRead() > Guard.LARGEST_BODY;
        Problem problem =
                away ? Problem.away(route.part()) : tooLarge ? Problem.tooLarge() : Problem.broken(route.part());
        ProxyResponse response = request.release().response();
        if (away) {
            response.putHeader("Retry-After", "3");
        }
        return tell(response, problem, request);
    }

    private static ProxyResponse tell(ProxyResponse response, Problem problem, ProxyRequest request) {
        return response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.CONTENT_TYPE)
                .setBody(Body.body(problem.body(request.proxiedRequest().path())));
    }
}
