package cn.tiaokuai.keycloak.administration;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What roles go together in one person. */
final class Roles {

    static final String UNIT_ADMIN = "unit-admin";
    static final String SYSTEM_ADMIN = "system-admin";
    static final String SECURITY_ADMIN = "security-admin";
    static final String AUDIT_ADMIN = "audit-admin";

    /** The three administrators 三员. */
    static final Set<String> THREE = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    /** Who administers: the security administrator appoints them, nobody else. */
    static final Set<String> ADMINISTRATORS = Set.of(UNIT_ADMIN, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    private Roles() {}

    /**
     * Why one person cannot hold these together, in Chinese: each of the three administrators holds that role alone, so that
     * none is another of them and none sees business data.
     */
    static Optional<String> conflict(Collection<String> held) {
        Set<String> three = new TreeSet<>(held);
        three.retainAll(THREE);
        if (three.isEmpty() || Set.copyOf(held).size() == 1) {
            return Optional.empty();
        }
        return Optional.of("系统管理员、安全管理员、审计管理员互斥，且不得兼任其他角色：" + String.join("、", new TreeSet<>(held)));
    }
}
