package cn.tiaokuai.platform.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses tokens of the sample's password-grant client outside local mode, should its realm ever get there. */
@ApplicationScoped
class LocalModeOnly implements SecurityIdentityAugmentor {

    private static final String DEMO_CLIENT = "tiaokuai-demo";

    private final boolean local;

    LocalModeOnly(@ConfigProperty(name = "tiaokuai.mode") String mode) {
        this.local = mode.equals("local");
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!local
                && identity.getPrincipal() instanceof JsonWebToken token
                && DEMO_CLIENT.equals(token.<String>getClaim("azp"))) {
            return Uni.createFrom().failure(new AuthenticationFailedException("demo client outside local mode"));
        }
        return Uni.createFrom().item(identity);
    }
}
