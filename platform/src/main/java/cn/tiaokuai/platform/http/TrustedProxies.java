package cn.tiaokuai.platform.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Front doors are named by address. What is none, HTTP takes for a host name and asks a name server about at every request,
 * seconds long where there is none; {@code ::1} without brackets is such a one, the host ":" at port 1.
 */
@ApplicationScoped
class TrustedProxies {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+(/\\d+)?|\\[[0-9a-fA-F:.]+]|[0-9a-fA-F:.]+/\\d+");

    private final List<String> trusted;

    TrustedProxies(@ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") List<String> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    void check(@Observes StartupEvent event) {
        trusted.forEach(TrustedProxies::requireAddress);
    }

    static void requireAddress(String proxy) {
        if (!ADDRESS.matcher(proxy).matches()) {
            throw new IllegalStateException("TIAOKUAI_TRUSTED_PROXIES: \"" + proxy
                    + "\" is neither an address (127.0.0.1, [::1]) nor a network (10.0.0.0/8, fd00::/8)");
        }
    }
}
