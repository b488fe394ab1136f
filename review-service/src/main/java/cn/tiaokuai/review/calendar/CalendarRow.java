package cn.tiaokuai.review.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity(name = "Calendar")
@Table(name = "calendar")
@DynamicUpdate
class CalendarRow {

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unitCode;

    int year;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Day> days;

    long version;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;
}
