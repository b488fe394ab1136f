package cn.tiaokuai.metrics.rules;

import cn.tiaokuai.metrics.model.Equation;
import cn.tiaokuai.metrics.model.Severity;
import cn.tiaokuai.metrics.model.Side;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 勾稽规则: an equation that a unit wants to hold among the values of the units below it. */
@Entity(name = "Rule")
@Table(name = "indicator_rule")
public class RuleRow {

    @Id
    public UUID id;

    @Column(updatable = false)
    String owner;

    public String name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "left_side")
    Side left;

    @Enumerated(EnumType.STRING)
    Equation.Operator operator;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "right_side")
    Side right;

    BigDecimal tolerance;

    @Column(name = "tolerance_percent")
    BigDecimal tolerancePercent;

    @Enumerated(EnumType.STRING)
    public Severity severity;

    boolean active;
    long version;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected RuleRow() {}

    RuleRow(String owner, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.createdBy = by;
        this.createdAt = at;
    }

    /** What it says from now on. */
    final void take(NewRule given) {
        this.name = given.name().strip();
        this.left = given.left();
        this.operator = given.operator();
        this.right = given.right();
        this.tolerance = given.tolerance() == null ? BigDecimal.ZERO : given.tolerance();
        this.tolerancePercent = given.tolerancePercent() == null ? BigDecimal.ZERO : given.tolerancePercent();
        this.severity = given.severity();
        this.active = given.isActive();
        this.version++;
    }

    /** What has to hold. */
    public Equation equation() {
        return new Equation(left, operator, right, tolerance, tolerancePercent);
    }
}
