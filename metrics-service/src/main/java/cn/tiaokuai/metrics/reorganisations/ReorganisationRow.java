package cn.tiaokuai.metrics.reorganisations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 单位变更: units below the owner are merged, split or cut anew on a day. */
@Entity(name = "Reorganisation")
@Table(name = "reorganisation")
class ReorganisationRow {

    @Id
    UUID id;

    @Column(updatable = false)
    String owner;

    @Column(updatable = false)
    LocalDate day;

    @Column(updatable = false)
    String reason;

    @Column(name = "recorded_by", updatable = false)
    String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    Instant recordedAt;

    @Column(name = "revoked_by")
    String revokedBy;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Column(name = "revoke_reason")
    String revokeReason;

    @OneToMany(mappedBy = "reorganisation", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("source, heir")
    List<SuccessionRow> parts;

    protected ReorganisationRow() {}

    ReorganisationRow(NewReorganisation given, String owner, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.day = given.day();
        this.reason = given.reason().strip();
        this.recordedBy = by;
        this.recordedAt = at;
        this.parts = given.parts().stream()
                .map(part -> new SuccessionRow(this, part))
                .toList();
    }
}
