package cn.tiaokuai.review.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** An event for one receiver. */
@Entity(name = "WebhookDelivery")
@Table(name = "webhook_delivery")
@DynamicUpdate
class DeliveryRow {

    @Id
    UUID id;

    @Column(name = "webhook_id")
    UUID webhookId;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Column(name = "event_id")
    UUID eventId;

    String type;
    String body;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;
    Integer status;
    String error;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "settled_at")
    Instant settledAt;

    protected DeliveryRow() {}

    DeliveryRow(WebhookRow to, UUID eventId, String type, String body, Instant now) {
        this.id = UUID.randomUUID();
        this.webhookId = to.id;
        this.unitCode = to.unitCode;
        this.unitPath = to.unitPath;
        this.linePath = to.linePath;
        this.eventId = eventId;
        this.type = type;
        this.body = body;
        this.state = DeliveryState.PENDING;
        this.createdAt = now;
        this.begunAt = now;
    }
}
