package cn.tiaokuai.system;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Optional;

/**
 * The system that this suite tests, the same for all its classes: one that runs already ({@code TIAOKUAI_BASE} names its
 * front door, for example that of docker-compose.yml), or else one of its own, started at the first question.
 */
final class TestedSystem {

    private static final String RUNNING = System.getenv("TIAOKUAI_BASE");
    private static TestedSystem tested;

    private final Address address;
    private final Optional<OwnSystem> own;
    private final Api api;

    private TestedSystem(Address address, Optional<OwnSystem> own) {
        this.address = address;
        this.own = own;
        this.api = new Api(address);
    }

    static synchronized TestedSystem get() {
        if (tested == null) {
            tested = isOurs() ? ours(OwnSystem.start("system-tests")) : running();
        }
        return tested;
    }

    private static boolean isOurs() {
        return RUNNING == null || RUNNING.isBlank();
    }

    private static TestedSystem ours(OwnSystem system) {
        return new TestedSystem(system.address(), Optional.of(system));
    }

    private static TestedSystem running() {
        String kafka = System.getenv().getOrDefault("TIAOKUAI_KAFKA", "127.0.0.1:9192");
        return new TestedSystem(new Address(RUNNING.strip(), kafka.strip()), Optional.empty());
    }

    Address address() {
        return address;
    }

    Api api() {
        return api;
    }

    /** The system to be looked into and to be hurt; a test that needs that is skipped where the system is not ours. */
    OwnSystem own() {
        return own.orElseGet(() -> abort("only on a system that the suite has started itself"));
    }

    /** Password of Keycloak's administrator; a test that needs it is skipped where nobody gives it. */
    String keycloakAdminPassword() {
        return own.map(OwnSystem::keycloakAdminPassword)
                .or(() -> Optional.ofNullable(System.getenv("TIAOKUAI_KEYCLOAK_ADMIN_PASSWORD")))
                .orElseGet(() -> abort("TIAOKUAI_KEYCLOAK_ADMIN_PASSWORD is not set"));
    }
}
