package cn.tiaokuai.review.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A mail to one person. What it says is put together when it is sent: what has been read by then is left out. */
@Entity(name = "Letter")
@Table(name = "letter")
@DynamicUpdate
class LetterRow {

    enum State {
        /** Waits for its time; a digest takes further notices. */
        PENDING,
        /** Is being sent, or will be tried again; takes no further notices. */
        SENDING,
        /** A mail server has acknowledged it. */
        SENT,
        /** All of it had been read before it was sent. */
        NEEDLESS,
        /** Mail servers do not take the address. */
        REFUSED
    }

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String username;
    String address;
    boolean digest;
    UUID[] notices;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;
    String error;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "sent_at")
    Instant sentAt;

    static LetterRow to(SettingsRow reader, NoticeRow notice, Instant now) {
        LetterRow row = new LetterRow();
        row.id = UUID.randomUUID();
        row.unitCode = reader.unitCode;
        row.unitPath = reader.unitPath;
        row.linePath = reader.linePath;
        row.username = reader.username;
        row.address = reader.address;
        row.digest = reader.mode == MailMode.DIGEST;
        row.notices = new UUID[] {notice.id};
        row.state = State.PENDING;
        row.createdAt = now;
        return row;
    }
}
