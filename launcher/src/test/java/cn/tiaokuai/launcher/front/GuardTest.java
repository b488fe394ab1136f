package cn.tiaokuai.launcher.front;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.launcher.parts.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final Path NGINX = Parts.findRoot().resolve("deploy/nginx");

    @Test
    void nginx_says_the_same_with_answers_of_services() throws IOException {
        String there = Files.readString(NGINX.resolve("api-headers.conf"));

        assertThat(Guard.HEADERS).allSatisfy((name, value) -> assertThat(there)
                .contains("add_header " + name + " \"" + value + "\" always;"));
        assertThat(there).contains("add_header Cache-Control $api_cache_control always;");
    }

    @Test
    void nginx_refuses_the_same() throws IOException {
        assertThat(Files.readString(NGINX.resolve("nginx.conf")))
                .contains(
                        "\"~*^[^?]*(" + Guard.ODD + ")\" yes;",
                        "client_max_body_size " + Guard.LARGEST_BODY / 1024 / 1024 + "m;",
                        "\"\" " + Guard.NOT_KEPT + ";");
    }

    @Test
    void services_take_no_more() throws IOException {
        assertThat(Files.readString(Parts.findRoot()
                        .resolve("platform/src/main/resources/META-INF/microprofile-config.properties")))
                .contains("quarkus.http.limits.max-body-size=" + Guard.LARGEST_BODY / 1024 / 1024 + "M");
    }
}
