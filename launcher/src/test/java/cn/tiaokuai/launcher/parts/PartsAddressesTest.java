package cn.tiaokuai.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsAddressesTest {

    @TempDir
    Path folder;

    @Test
    void what_is_written_down_for_the_tests_is_what_they_read() throws IOException {
        PartsAddresses addresses = new PartsAddresses(
                5000,
                "127.0.0.1:5001",
                "http://127.0.0.1:5002/auth/realms/tiaokuai",
                "http://127.0.0.1:5002/auth/realms/tiaokuai",
                Secrets.random());
        addresses.write(folder.resolve("file"));

        assertThat(PartsAddresses.read(folder.resolve("file"))).isEqualTo(addresses);
        assertThat(addresses.keycloakUrl()).isEqualTo("http://127.0.0.1:5002/auth");
    }
}
