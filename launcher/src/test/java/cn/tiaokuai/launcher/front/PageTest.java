package cn.tiaokuai.launcher.front;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.launcher.parts.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void nginx_tells_browsers_the_same() throws IOException {
        List<String> there = Files.readAllLines(Parts.findRoot().resolve("deploy/nginx/page-headers.conf"));

        assertThat(Page.HEADERS)
                .allSatisfy((name, value) -> assertThat(there).contains("add_header " + name + " \"" + value + "\";"));
    }

    @Test
    void nginx_keeps_files_as_long() throws IOException {
        assertThat(Files.readString(Parts.findRoot().resolve("deploy/nginx/nginx.conf")))
                .contains(
                        "location " + Page.DIGESTED + " {",
                        "Cache-Control \"" + Page.FOR_EVER + "\";",
                        "Cache-Control " + Page.ASK_EACH_TIME + ";");
    }
}
