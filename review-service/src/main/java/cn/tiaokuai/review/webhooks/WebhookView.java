package cn.tiaokuai.review.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A subscription as answered.
 *
 * @param expiresAt nothing is sent after this unless the subscription is written again
 */
public record WebhookView(
        UUID id,
        String client,
        String url,
        List<String> events,
        boolean enabled,
        Instant expiresAt,
        Instant createdAt) {

    WebhookView(WebhookRow row) {
        this(row.id, row.client, row.url, List.of(row.events), row.enabled, row.expiresAt, row.createdAt);
    }

    /**
     * With the secret that signs its messages.
     *
     * @param secret told once, here; {@code whsec_} and Base64, as Standard Webhooks has it
     */
    public record WithSecret(WebhookView webhook, String secret) {}

    /**
     * What became of a message.
     *
     * @param id of the delivery
     * @param eventId the header {@code webhook-id}
     * @param status that the receiver answered last, null for none
     */
    public record DeliveryView(
            UUID id,
            UUID eventId,
            String type,
            DeliveryState state,
            int attempts,
            Integer status,
            String error,
            Instant createdAt,
            Instant settledAt) {

        DeliveryView(DeliveryRow row) {
            this(
                    row.id,
                    row.eventId,
                    row.type,
                    row.state,
                    row.attempts,
                    row.status,
                    row.error,
                    row.createdAt,
                    row.settledAt);
        }
    }

    /** How many messages are sent anew. */
    public record Replayed(int replayed) {}
}
