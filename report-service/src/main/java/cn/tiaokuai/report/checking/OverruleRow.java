package cn.tiaokuai.report.checking;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The reason against one objection; it counts as long as the objection has this identity. */
@Entity(name = "Overrule")
@Table(name = "overrule")
@IdClass(OverruleRow.Key.class)
class OverruleRow extends GivenReason {

    record Key(UUID reportId, String checkId) {}

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    @Column(name = "check_id")
    String checkId;

    protected OverruleRow() {}

    OverruleRow(ReportRow report, Objection objection, String reason, Actor by, Instant at) {
        this.reportId = report.id;
        this.checkId = objection.id();
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
        this.message = objection.message();
        this.excerpt = objection.excerpt();
        this.reason = reason;
        this.byUsername = by.username();
        this.byName = by.name();
        this.at = at;
    }

    @Override
    String checkId() {
        return checkId;
    }
}
