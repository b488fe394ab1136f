package cn.tiaokuai.platform.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a post may do; the realm roles of Keycloak. */
public enum Role {
    DRAFTER,
    STATISTICIAN,
    REVIEWER,
    LEGAL_REVIEWER,
    ISSUER,
    SUPERVISOR,
    UNIT_ADMIN,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDIT_ADMIN;

    /** Roles that work with business data; administrators see none of it. */
    public static final Set<Role> BUSINESS =
            Set.copyOf(EnumSet.of(DRAFTER, STATISTICIAN, REVIEWER, LEGAL_REVIEWER, ISSUER, SUPERVISOR));

    /** The same and whoever administers a unit: routes, calendars and the like are no business data. */
    public static final Set<Role> OF_UNITS = ofUnits();

    /** Name in tokens, events and requests, for example {@code legal-reviewer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Role> ofUnits() {
        EnumSet<Role> roles = EnumSet.copyOf(BUSINESS);
        roles.add(UNIT_ADMIN);
        return Set.copyOf(roles);
    }

    /** The role of that name; empty for names that mean nothing here. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
