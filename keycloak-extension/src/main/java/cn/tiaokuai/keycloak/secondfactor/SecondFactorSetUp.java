package cn.tiaokuai.keycloak.secondfactor;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.directgrant.AbstractDirectGrantAuthenticator;
import org.keycloak.events.Errors;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Refuses the password grant to whoever is asked for a one-time password and has set up none: that is done on the page.
 * Keycloak's own check of one-time passwords answers 500 then.
 */
public final class SecondFactorSetUp extends AbstractDirectGrantAuthenticator {

    private static final Requirement[] CHOICES = {Requirement.REQUIRED, Requirement.DISABLED};

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (context.getUser().credentialManager().isConfiguredFor(OTPCredentialModel.TYPE)) {
            context.success();
            return;
        }
        context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
        context.failure(
                AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED,
                errorResponse(
                        Response.Status.UNAUTHORIZED.getStatusCode(),
                        OAuthErrorException.INVALID_GRANT,
                        "A one-time password has to be set up on the page first"));
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel person) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel person) {}

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public String getDisplayType() {
        return "One-time password is set up (已绑定动态口令)";
    }

    @Override
    public String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return CHOICES.clone();
    }

    @Override
    public String getHelpText() {
        return "Refuses the password grant to whoever has not set up a one-time password";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public String getId() {
        return "tiaokuai-second-factor-set-up";
    }
}
