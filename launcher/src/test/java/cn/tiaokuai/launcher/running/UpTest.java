package cn.tiaokuai.launcher.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tiaokuai.launcher.Port;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpTest {

    @TempDir
    Path folder;

    @Test
    void a_port_that_is_taken_is_named_with_the_variable_that_moves_it() throws Exception {
        Checkout checkout = new Checkout(folder);
        try (ServerSocket other = new ServerSocket(checkout.port(Port.KAFKA), 1, InetAddress.getLoopbackAddress())) {
            assertThat(checkout.launch("up").waitFor()).isEqualTo(1);
            assertThat(checkout.output()).contains(Integer.toString(other.getLocalPort()), "TIAOKUAI_PORT_KAFKA=");
        }
    }

    @Test
    void the_system_comes_up_says_so_when_started_twice_and_leaves_nothing_when_it_is_killed() throws Exception {
        Checkout checkout = new Checkout(folder);
        Process launcher = checkout.launch("up");
        await().atMost(Duration.ofMinutes(4))
                .until(() -> checkout.presence().address().isPresent() || !launcher.isAlive());
        assertThat(checkout.output()).contains("Keycloak ready", "report-service");
        String realm = checkout.presence().address().orElseThrow() + "/auth/realms/tiaokuai";
        assertThat(read(realm + "/.well-known/openid-configuration")).contains("\"issuer\":\"" + realm + "\"");
        assertThat(read(signIn(realm))).contains("id=\"kc-login\"");
        assertThat(Files.getPosixFilePermissions(checkout.file("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        assertThat(checkout.launch("up").waitFor()).isZero();
        assertThat(checkout.output()).contains("running already");

        List<Children.Kept> children = checkout.presence().children().alive();
        launcher.destroyForcibly();
        assertThat(children).extracting(Children.Kept::name).containsExactly("kafka", "keycloak", "postgres");
        await().atMost(Duration.ofSeconds(60)).until(() -> children.stream()
                .noneMatch(child -> child.process().isAlive()));
    }

    /** What the page asks Keycloak for; its own address is not the usual one here. */
    private static String signIn(String realm) {
        String page = URI.create(realm).resolve("/signed-in").toString();
        return realm + "/protocol/openid-connect/auth?client_id=tiaokuai-web&response_type=code&scope=openid"
                + "&redirect_uri=" + URLEncoder.encode(page, StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
    }

    private static String read(String url) throws IOException {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
