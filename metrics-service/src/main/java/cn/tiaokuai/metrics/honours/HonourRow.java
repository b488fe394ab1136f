package cn.tiaokuai.metrics.honours;

import cn.tiaokuai.metrics.Evidence;
import cn.tiaokuai.metrics.honours.model.Level;
import cn.tiaokuai.metrics.honours.model.Standing;
import cn.tiaokuai.platform.access.Post;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a unit or its people were given by somebody else. */
@Entity(name = "Honour")
@Table(name = "honour")
class HonourRow {

    /** How far it is. */
    public enum State {
        REGISTERED,
        CONFIRMED,
        WITHDRAWN
    }

    @Id
    UUID id;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    String title;

    @Enumerated(EnumType.STRING)
    Level level;

    @Column(name = "granted_by")
    String grantedBy;

    @Column(name = "granted_on")
    LocalDate grantedOn;

    String recipient;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Evidence> evidence;

    @Enumerated(EnumType.STRING)
    State state;

    String reason;
    long version;

    @Column(name = "registered_by")
    String registeredBy;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "confirmed_by")
    String confirmedBy;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    protected HonourRow() {}

    HonourRow(Post post, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.unit = post.unit();
        this.unitPath = post.path().value();
        this.linePath = post.linePath().value();
        this.state = State.REGISTERED;
        this.version = 1;
        this.registeredBy = by;
        this.registeredAt = at;
    }

    void describe(NewHonour given) {
        title = given.title().strip();
        level = given.level();
        grantedBy = given.grantedBy().strip();
        grantedOn = given.grantedOn();
        recipient = given.recipient() == null || given.recipient().isBlank()
                ? null
                : given.recipient().strip();
        evidence = List.copyOf(Evidence.orNone(given.evidence()));
    }

    Standing standing() {
        return switch (state) {
            case REGISTERED -> new Standing.Registered(registeredBy);
            case CONFIRMED -> new Standing.Confirmed();
            case WITHDRAWN -> new Standing.Withdrawn();
        };
    }

    /** Stands where the rules say. */
    void move(Standing to) {
        state = switch (to) {
            case Standing.Registered registered -> {
                registeredBy = registered.by();
                yield State.REGISTERED;
            }
            case Standing.Confirmed confirmed -> State.CONFIRMED;
            case Standing.Withdrawn withdrawn -> State.WITHDRAWN;
        };
        version++;
    }
}
