package cn.tiaokuai.keycloak.units;

import cn.tiaokuai.contracts.UnitChanged;
import cn.tiaokuai.keycloak.LifeCycleOnly;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.GroupModel.GroupEvent;
import org.keycloak.models.GroupModel.GroupMemberJoinEvent;
import org.keycloak.models.GroupModel.GroupMemberLeaveEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * Starts and wakes the {@link UnitPublisher}.
 */
public final class UnitPublisherFactory extends LifeCycleOnly {

    /** Units begin and expire by the calendar of the offices that work with them. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Logger LOG = Logger.getLogger(UnitPublisherFactory.class);

    /** The realm whose groups are units. */
    public static final String REALM = "tiaokuai";

    private static final String ID = "tiaokuai-units";
    private static final String CHANGED = UnitPublisherFactory.class.getName();

    /** Held, because the level of a logger that nobody holds is forgotten. */
    private static final java.util.logging.Logger KAFKA = java.util.logging.Logger.getLogger("org.apache.kafka");

    private UnitPublisher publisher;
    private String bootstrapServers;

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        bootstrapServers = System.getenv("TIAOKUAI_KAFKA");
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            LOG.warn("TIAOKUAI_KAFKA is not set: units are not published");
            return;
        }
        if (KAFKA.getLevel() == null) {
            // Each client prints its whole configuration, hundreds of lines, and each second of a broker's absence,
            // which the publisher reports itself; an operator can still ask for all that.
            KAFKA.setLevel(Level.SEVERE);
        }
        publisher = new UnitPublisher(() -> directory(sessions), new UnitTopic(bootstrapServers));
        sessions.register(this::heard);
    }

    private void heard(ProviderEvent event) {
        switch (event) {
            case PostMigrationEvent _ -> publisher.start();
            case GroupMemberJoinEvent _, GroupMemberLeaveEvent _ -> {}
            case GroupEvent change -> wakeAfterCommit(change.getKeycloakSession());
            default -> {}
        }
    }

    private void wakeAfterCommit(KeycloakSession session) {
        if (session.getAttribute(CHANGED) == null) {
            session.setAttribute(CHANGED, true);
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    session.removeAttribute(CHANGED);
                    publisher.wake();
                }

                @Override
                protected void rollbackImpl() {
                    session.removeAttribute(CHANGED);
                }
            });
        }
    }

    /**
     * Asks for all units to be published anew, soon and in the background.
     *
     * @return false where this Keycloak publishes none
     */
    public static boolean publishEverything(KeycloakSession session) {
        Optional<UnitPublisherFactory> publishing = publishing(session);
        publishing.ifPresent(units -> units.publisher.wakeForEverything());
        return publishing.isPresent();
    }

    /** How far directories are behind; empty where this Keycloak publishes none. */
    public static Optional<DirectoryState> state(KeycloakSession session) {
        return publishing(session).map(UnitPublisherFactory::state);
    }

    private DirectoryState state() {
        UnitPublisher.Comparison last = publisher.last();
        try {
            List<DirectoryState.Reader> readers = new UnitTopic(bootstrapServers)
                    .behind().entrySet().stream()
                            .map(reader -> new DirectoryState.Reader(reader.getKey(), reader.getValue()))
                            .toList();
            return new DirectoryState(last.at(), last.units(), last.trouble(), readers);
        } catch (KafkaException away) {
            return new DirectoryState(last.at(), last.units(), UnitPublisher.reason(away), List.of());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new DirectoryState(last.at(), last.units(), UnitPublisher.reason(stopped), List.of());
        }
    }

    private static Optional<UnitPublisherFactory> publishing(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(EventListenerProvider.class, ID);
        return factory instanceof UnitPublisherFactory units && units.publisher != null
                ? Optional.of(units)
                : Optional.empty();
    }

    private static Optional<List<UnitChanged>> directory(KeycloakSessionFactory sessions) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            RealmModel realm = session.realms().getRealmByName(REALM);
            if (realm == null) {
                return Optional.empty();
            }
            session.getContext().setRealm(realm);
            return Optional.of(AllUnits.in(session, realm).directory(LocalDate.now(ZONE)));
        });
    }

    @Override
    public void close() {
        if (publisher != null) {
            publisher.close();
        }
    }

    @Override
    public String getId() {
        return ID;
    }
}
