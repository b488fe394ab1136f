package cn.tiaokuai.platform.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "10.0.0.0/8", "fd00::/8"})
    void front_doors_are_addresses_or_networks(String proxy) {
        assertDoesNotThrow(() -> TrustedProxies.requireAddress(proxy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "localhost", "front.example:8080", ""})
    void what_a_name_server_would_be_asked_about_is_refused(String proxy) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> TrustedProxies.requireAddress(proxy));
        assertTrue(refused.getMessage().contains('"' + proxy + '"'));
    }
}
