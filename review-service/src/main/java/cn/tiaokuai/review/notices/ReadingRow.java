package cn.tiaokuai.review.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A person has read a notice; colleagues whom it is for as well have not. */
@Entity(name = "NoticeReading")
@Table(name = "notice_reading")
@IdClass(ReadingRow.Key.class)
@Immutable
class ReadingRow {

    record Key(UUID noticeId, String username) {}

    @Id
    @Column(name = "notice_id")
    UUID noticeId;

    @Id
    String username;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Column(name = "read_at")
    Instant readAt;
}
