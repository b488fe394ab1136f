package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AccessDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/access.md");

    @Test
    void the_document_says_what_is_tested() throws IOException {
        String document = AccessDocument.written();
        if (Boolean.getBoolean("update.access")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(document).as("-Dupdate.access=true writes it anew").isEqualTo(Files.readString(DOCUMENT));
    }
}
