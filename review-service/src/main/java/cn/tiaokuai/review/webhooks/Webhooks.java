package cn.tiaokuai.review.webhooks;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.review.calendar.OfficeTime;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Subscriptions of machine clients, with what signs their messages. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<WebhookRow, UUID> {

    /** Of all clients of a unit; so the list needs no pages. */
    private static final int LISTED = 200;

    private final EntityManager entities;
    private final WebhookConfig config;
    private final OfficeTime time;

    Webhooks(EntityManager entities, WebhookConfig config, OfficeTime time) {
        this.entities = entities;
        this.config = config;
        this.time = time;
    }

    /** Those of one client; of all clients of the unit where none is named. */
    List<WebhookRow> of(Post post, String client) {
        String order = " order by createdAt, id";
        return (client == null
                        ? find("unitCode = ?1" + order, post.unit())
                        : find("unitCode = ?1 and client = ?2" + order, post.unit(), client))
                .page(0, LISTED)
                .list();
    }

    Optional<WebhookRow> one(UUID id, Post post, String client) {
        return find("id = ?1 and unitCode = ?2", id, post.unit())
                .firstResultOptional()
                .filter(webhook -> client == null || webhook.client.equals(client));
    }

    /** A new secret, told once; the last one goes on for a while, older ones go at once. */
    String renewSecret(WebhookRow webhook) {
        Instant now = time.now();
        entities.createQuery("delete from WebhookSecret where webhookId = ?1 and validUntil is not null")
                .setParameter(1, webhook.id)
                .executeUpdate();
        entities.createQuery("update WebhookSecret set validUntil = ?1 where webhookId = ?2")
                .setParameter(1, now.plus(config.overlap()))
                .setParameter(2, webhook.id)
                .executeUpdate();
        String secret = Signatures.newSecret();
        entities.persist(new SecretRow(webhook, secret));
        return secret;
    }

    /** The current one first. */
    List<String> secrets(UUID webhook, Instant now) {
        return entities.createQuery(
                        "select secret from WebhookSecret where webhookId = ?1 and (validUntil is null or validUntil > ?2)"
                                + " order by validUntil nulls first",
                        String.class)
                .setParameter(1, webhook)
                .setParameter(2, now)
                .getResultList();
    }
}
