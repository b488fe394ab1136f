package cn.tiaokuai.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {

    @TempDir
    Path folder;

    @Test
    void the_realm_is_served_with_the_issuer_that_services_expect() throws Exception {
        try (TestParts servers = new TestParts(Parts.of(Parts.findRoot()), folder)) {
            PartsAddresses addresses = servers.addresses();
            Path file = folder.resolve("addresses.properties");
            addresses.write(file);
            PartsAddresses known = PartsAddresses.read(file);

            HttpResponse<String> realm = get(known.realmUrl() + "/.well-known/openid-configuration");

            assertThat(realm.statusCode()).isEqualTo(200);
            assertThat(realm.body()).contains("\"issuer\":\"" + known.issuer() + "\"");
            assertThat(known).isEqualTo(addresses);
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
