package cn.tiaokuai.keycloak.secondfactor;

import cn.tiaokuai.keycloak.posts.HeldRoles;
import cn.tiaokuai.keycloak.sample.SampleRealmGuard;
import java.util.Collections;
import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

/**
 * Who has to give a one-time password besides the password: whoever administers or issues, in whichever unit, and whoever has
 * set one up. In a sample realm, which starts in local mode alone, those who have set one up are the only ones (ADR 49).
 */
final class SecondFactor implements ConditionalAuthenticator {

    static final Set<String> ROLES = Set.of("issuer", "unit-admin", "system-admin", "security-admin", "audit-admin");

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        UserModel person = context.getUser();
        if (person.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE)) {
            return true;
        }
        RealmModel realm = context.getRealm();
        return !SampleRealmGuard.isSample(realm)
                && (isAskedOf(HeldRoles.of(person)) || administersKeycloak(person, realm));
    }

    static boolean isAskedOf(Set<String> roles) {
        return !Collections.disjoint(ROLES, roles);
    }

    private static boolean administersKeycloak(UserModel person, RealmModel realm) {
        ClientModel administration = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        return administration != null && administration.getRolesStream().anyMatch(person::hasRole);
    }

    @Override
    public void action(AuthenticationFlowContext context) {}

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel person) {}

    @Override
    public void close() {}
}
