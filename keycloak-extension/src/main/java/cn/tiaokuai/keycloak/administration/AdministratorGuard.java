package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.BeforeCommit;
import cn.tiaokuai.keycloak.RefusedChange;
import cn.tiaokuai.keycloak.units.UnitPublisherFactory;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.GroupModel;
import org.keycloak.models.GroupModel.GroupEvent;
import org.keycloak.models.GroupModel.GroupMemberJoinEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel.RoleGrantedEvent;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * Holds every change of people, memberships and roles against {@link AdministratorRules} just before it is committed, whoever
 * makes it: this administration, Keycloak's console and API, or an import.
 */
public final class AdministratorGuard implements EventListenerProviderFactory {

    private static final String TOUCHED = AdministratorGuard.class.getName();
    private static final String PERSON = "person ";
    private static final String GROUP = "group ";
    private static final String SOMETHING = "";

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        sessions.register(AdministratorGuard::heard);
    }

    private static void heard(ProviderEvent event) {
        switch (event) {
            case GroupMemberJoinEvent joined ->
                touched(
                        joined.getKeycloakSession(),
                        joined.getRealm(),
                        PERSON + joined.getUser().getId());
            case RoleGrantedEvent granted ->
                touched(
                        granted.getKeycloakSession(),
                        granted.getRealm(),
                        PERSON + granted.getUser().getId());
            case UserPreRemovedEvent removed -> touched(removed.getKeycloakSession(), removed.getRealm(), SOMETHING);
            case GroupEvent changed ->
                touched(
                        changed.getKeycloakSession(),
                        changed.getRealm(),
                        GROUP + changed.getGroup().getId());
            default -> {}
        }
    }

    private static void touched(KeycloakSession session, RealmModel realm, String what) {
        if (realm != null && UnitPublisherFactory.REALM.equals(realm.getName())) {
            BeforeCommit.check(session, TOUCHED, what, touched -> check(session, realm, touched));
        }
    }

    private static void check(KeycloakSession session, RealmModel realm, Set<String> touched) {
        if (session.realms().getRealm(realm.getId()) == null) {
            return;
        }
        touched.stream()
                .flatMap(what -> people(session, realm, what))
                .map(AdministratorRules::conflict)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(AdministratorGuard::refuse);
        new AdministratorRules(session, realm)
                .gone()
                .map(AdministratorRules::wouldBeGone)
                .ifPresent(AdministratorGuard::refuse);
    }

    /** Members of a group count, since its roles may be other ones now. */
    private static Stream<UserModel> people(KeycloakSession session, RealmModel realm, String what) {
        if (what.startsWith(PERSON)) {
            return Stream.ofNullable(session.users().getUserById(realm, what.substring(PERSON.length())));
        }
        GroupModel group =
                what.startsWith(GROUP) ? session.groups().getGroupById(realm, what.substring(GROUP.length())) : null;
        return group == null || group.getRealmRoleMappingsStream().findAny().isEmpty()
                ? Stream.empty()
                : session.users().getGroupMembersStream(realm, group).toList().stream();
    }

    private static void refuse(String reason) {
        throw new RefusedChange(reason);
    }

    /** Keycloak says nothing in its model's events of an account that is disabled; its audit does, in the same transaction. */
    private record Listener(KeycloakSession session) implements EventListenerProvider {

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            touched(session, realm, SOMETHING);
        }

        @Override
        public void onEvent(Event event) {}

        @Override
        public void close() {}
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new Listener(session);
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "tiaokuai-administrators";
    }
}
