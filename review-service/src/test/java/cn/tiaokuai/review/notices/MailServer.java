package cn.tiaokuai.review.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;

/** A mail server for the service under test, which sends mail then. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private static GreenMail server;

    /** The server as it runs now. */
    static GreenMail get() {
        return server;
    }

    /** Nobody answers until {@link #comesBack}. */
    static void goesAway() {
        server.stop();
    }

    /** Another server on the same port, which refuses every address. */
    static RefusingServer refusesEverybody() throws IOException {
        int port = server.getSmtp().getPort();
        server.stop();
        return new RefusingServer(port);
    }

    /** On the same port as before. */
    static void comesBack() {
        server.start();
    }

    @Override
    public Map<String, String> start() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return Map.of(
                "TIAOKUAI_MAIL_ENABLED", "true",
                "TIAOKUAI_MAIL_HOST", "127.0.0.1",
                "TIAOKUAI_MAIL_PORT", String.valueOf(port),
                "TIAOKUAI_MAIL_FROM", "tiaokuai@example.org",
                "tiaokuai.review.mail.domains", "example.org",
                "tiaokuai.review.mail.site", "https://tiaokuai.example.org");
    }

    @Override
    public void stop() {
        server.stop();
    }
}
