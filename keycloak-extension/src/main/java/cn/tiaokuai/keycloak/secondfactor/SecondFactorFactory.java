package cn.tiaokuai.keycloak.secondfactor;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Offers {@link SecondFactor} as a condition of flows; deploy/keycloak/realm.json uses it in both of them. */
public final class SecondFactorFactory implements ConditionalAuthenticatorFactory {

    private static final SecondFactor CONDITION = new SecondFactor();
    private static final Requirement[] CHOICES = {Requirement.REQUIRED, Requirement.DISABLED};

    @Override
    public ConditionalAuthenticator getSingleton() {
        return CONDITION;
    }

    @Override
    public String getId() {
        return "tiaokuai-second-factor";
    }

    @Override
    public String getDisplayType() {
        return "Condition - administers or issues (管理员、签发人)";
    }

    @Override
    public String getHelpText() {
        return "Asks administrators, issuers and whoever has set one up for a one-time password";
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
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory sessions) {}

    @Override
    public void close() {}
}
