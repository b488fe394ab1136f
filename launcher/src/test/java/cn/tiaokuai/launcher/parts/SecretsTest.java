package cn.tiaokuai.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void secrets_are_generated_once_and_readable_for_the_owner_only() throws IOException {
        Path file = folder.resolve("secrets.properties");

        assertThat(Secrets.keptIn(file)).isEqualTo(Secrets.keptIn(file));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_role_that_comes_later_gets_its_password_and_the_others_keep_theirs() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.properties"), "postgres.superuser=given\n");

        assertThat(Secrets.keptIn(file).superuser()).isEqualTo("given");
        assertThat(Secrets.keptIn(file).role("review_app")).hasSize(32);
    }

    @Test
    void no_two_secrets_are_the_same() {
        assertThat(Secrets.random().values().values()).doesNotHaveDuplicates().hasSize(Roles.ALL.size() + 2);
    }
}
