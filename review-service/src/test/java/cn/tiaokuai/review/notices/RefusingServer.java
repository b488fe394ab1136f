package cn.tiaokuai.review.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that knows none of its addresses, which GreenMail does not play: it makes a mailbox for whoever is written to. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket;

    RefusingServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** A client that hangs up, or keeps its connection open, keeps nobody else waiting. */
    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> attend(client));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void attend(Socket client) {
        try (client) {
            converse(client);
        } catch (SocketException hungUp) {
            // Clients may.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 example.org");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.substring(0, 4).toUpperCase(Locale.ROOT)) {
                case "RCPT" -> say(client, "550 5.1.1 no such user here");
                case "QUIT" -> {
                    say(client, "221 bye");
                    return;
                }
                default -> say(client, "250 example.org");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
