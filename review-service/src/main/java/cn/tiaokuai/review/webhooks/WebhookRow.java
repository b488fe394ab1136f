package cn.tiaokuai.review.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

@Entity(name = "Webhook")
@Table(name = "webhook")
@DynamicUpdate
class WebhookRow {

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String client;
    String url;
    String[] events;
    boolean enabled;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "created_at")
    Instant createdAt;

    long version;

    boolean listens(Instant now) {
        return enabled && expiresAt.isAfter(now);
    }
}
