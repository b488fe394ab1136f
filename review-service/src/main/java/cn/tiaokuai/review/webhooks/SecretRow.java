package cn.tiaokuai.review.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a receiver's messages are signed with. */
@Entity(name = "WebhookSecret")
@Table(name = "webhook_secret")
class SecretRow {

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

    String secret;

    /** Null for the current one. */
    @Column(name = "valid_until")
    Instant validUntil;

    protected SecretRow() {}

    SecretRow(WebhookRow of, String secret) {
        this.id = UUID.randomUUID();
        this.webhookId = of.id;
        this.unitCode = of.unitCode;
        this.unitPath = of.unitPath;
        this.linePath = of.linePath;
        this.secret = secret;
    }
}
