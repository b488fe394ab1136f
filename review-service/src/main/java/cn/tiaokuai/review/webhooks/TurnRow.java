package cn.tiaokuai.review.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** When a message is to be sent: all that the clock may see of it. */
@Entity(name = "WebhookTurn")
@Table(name = "webhook_turn")
class TurnRow {

    @Id
    @Column(name = "delivery_id")
    UUID deliveryId;

    @Column(name = "webhook_id")
    UUID webhookId;

    @Column(name = "unit_code")
    String unitCode;

    Instant at;

    protected TurnRow() {}

    TurnRow(DeliveryRow of, Instant at) {
        this.deliveryId = of.id;
        this.webhookId = of.webhookId;
        this.unitCode = of.unitCode;
        this.at = at;
    }
}
