package cn.tiaokuai.keycloak.posts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/** Writes the claim {@code name} in the order of the name's own language; Keycloak's mapper makes 建国 王 of 王建国. */
public final class NameMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper {

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        UserModel person = userSession.getUser();
        token.setName(fullName(person.getFirstName(), person.getLastName()));
    }

    /** 王建国, but Anna Meyer; null when nothing is known. */
    public static String fullName(String given, String family) {
        List<String> parts = Stream.of(given, family)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return null;
        }
        boolean chinese = parts.stream().allMatch(part -> part.codePoints()
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN));
        return chinese ? parts.reversed().stream().collect(Collectors.joining()) : String.join(" ", parts);
    }

    @Override
    public String getId() {
        return "tiaokuai-name-mapper";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Full name (姓名)";
    }

    @Override
    public String getHelpText() {
        return "Writes the claim name: family name first and without a space for Chinese names";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
