package cn.tiaokuai.review.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is to be sent, and when. */
@ApplicationScoped
class Turns implements PanacheRepositoryBase<TurnRow, UUID> {

    private static final String NEXT = """
            select delivery_id from webhook_turn where webhook_id = ?1 and at <= ?2
            order by at, delivery_id limit 1 for update skip locked
            """;

    private final EntityManager entities;

    Turns(EntityManager entities) {
        this.entities = entities;
    }

    /** A receiver for whom something is to be sent. */
    record Due(UUID webhook, String unit) {}

    /** Visible without a scope, and nothing else is. */
    List<Due> due(Instant now) {
        return entities
                .createQuery("select distinct webhookId, unitCode from WebhookTurn where at <= ?1", Object[].class)
                .setParameter(1, now)
                .getResultList()
                .stream()
                .map(row -> new Due((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** For exactly one caller, who has until then to send it. */
    Optional<TurnRow> claim(UUID webhook, Instant now, Instant until) {
        List<?> first = entities.createNativeQuery(NEXT, UUID.class)
                .setParameter(1, webhook)
                .setParameter(2, now)
                .getResultList();
        Optional<TurnRow> next = first.stream().findFirst().map(id -> findById((UUID) id));
        next.ifPresent(turn -> turn.at = until);
        return next;
    }

    /** To be sent later, or sooner. */
    void putOff(UUID delivery, Instant at) {
        update("at = ?1 where deliveryId = ?2", at, delivery);
    }
}
