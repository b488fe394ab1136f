package cn.tiaokuai.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that nobody has a reason to ask, and that notes who does. */
record Listening(HttpServer server, List<String> asked) implements AutoCloseable {

    static Listening open(String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> asked = new CopyOnWriteArrayList<>();
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return new Listening(server, asked);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/asked";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
