package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.KeycloakDatabase;
import cn.tiaokuai.keycloak.LifeCycleOnly;
import cn.tiaokuai.keycloak.units.UnitPublisherFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/** Merges and splits units whose day has come, soon after midnight, or after Keycloak has started again. */
public final class SuccessionClock extends LifeCycleOnly {

    private static final Logger LOG = Logger.getLogger(SuccessionClock.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final String ID = "tiaokuai-successions";

    private static final String DUE = """
            select d.group_id from group_attribute d join keycloak_group g on g.id = d.group_id
            where g.realm_id = :realm and d.name = 'successionDay' and d.value <= :today
              and not exists (select 1 from group_attribute o where o.group_id = d.group_id and o.name = 'successionDone')
            order by d.value, d.group_id
            """;

    /** Of several servers one does it; the others find nothing left to do. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('tiaokuai-successions')) is null";

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        sessions.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(sessions, session -> session.getProvider(TimerProvider.class)
                        .schedule(() -> carryOut(sessions), EVERY.toMillis(), ID));
            }
        });
    }

    private static void carryOut(KeycloakSessionFactory sessions) {
        try {
            for (String unit : inRealm(sessions, SuccessionClock::due).orElse(List.of())) {
                carryOut(sessions, unit);
            }
        } catch (RuntimeException away) {
            LOG.warn("Mergers and splits of today are not looked for", away);
        }
    }

    private static void carryOut(KeycloakSessionFactory sessions, String unit) {
        try {
            inRealm(sessions, session -> {
                KeycloakDatabase.of(session).createNativeQuery(ALONE).getSingleResult();
                if (due(session).contains(unit)) {
                    GroupModel group =
                            session.groups().getGroupById(session.getContext().getRealm(), unit);
                    Succession.of(group).ifPresent(succession -> carryOut(session, succession));
                }
                return null;
            });
        } catch (RuntimeException refused) {
            LOG.errorf(refused, "The unit of the group %s cannot be merged or split; it is tried again", unit);
        }
    }

    private static void carryOut(KeycloakSession session, Succession succession) {
        RealmModel realm = session.getContext().getRealm();
        Aftermath.Ended ended = Aftermath.done(new Exchange(session), succession);
        LOG.infof("%s goes on in %s since %s", ended.code(), ended.successors(), succession.day());
        EventStoreProvider audit = session.getProvider(EventStoreProvider.class);
        if (audit != null && realm.isAdminEventsEnabled()) {
            audit.onEvent(entry(realm, succession, ended), true);
        }
    }

    /** By nobody: who wanted it stands in the entry of the day when it was written down. */
    private static AdminEvent entry(RealmModel realm, Succession succession, Aftermath.Ended ended) {
        AuthDetails nobody = new AuthDetails();
        nobody.setRealmId(realm.getId());
        AdminEvent entry = new AdminEvent();
        entry.setId(KeycloakModelUtils.generateId());
        entry.setTime(Time.currentTimeMillis());
        entry.setRealmId(realm.getId());
        entry.setAuthDetails(nobody);
        entry.setOperationType(OperationType.ACTION);
        entry.setResourceType(ResourceType.GROUP);
        entry.setResourcePath("groups/" + succession.unit().getId() + "/succession");
        entry.setRepresentation(Json.text(ended));
        return entry;
    }

    private static List<String> due(KeycloakSession session) {
        List<?> ids = KeycloakDatabase.of(session)
                .createNativeQuery(DUE)
                .setParameter("realm", session.getContext().getRealm().getId())
                .setParameter("today", LocalDate.now(UnitPublisherFactory.ZONE).toString())
                .getResultList();
        return ids.stream().map(String.class::cast).toList();
    }

    private static <T> Optional<T> inRealm(KeycloakSessionFactory sessions, Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            RealmModel realm = session.realms().getRealmByName(UnitPublisherFactory.REALM);
            if (realm == null) {
                return Optional.empty();
            }
            session.getContext().setRealm(realm);
            return Optional.ofNullable(work.apply(session));
        });
    }

    @Override
    public String getId() {
        return ID;
    }
}
