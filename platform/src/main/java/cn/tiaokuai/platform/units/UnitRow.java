package cn.tiaokuai.platform.units;

import cn.tiaokuai.contracts.UnitChanged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity(name = "Unit")
@Table(name = "unit")
class UnitRow {

    @Id
    String code;

    String name;
    String kind;
    String path;
    String parent;
    String line;

    @Column(name = "line_superior")
    String lineSuperior;

    @Column(name = "line_path")
    String linePath;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    boolean active;

    void take(UnitChanged event) {
        name = event.name();
        kind = event.kind();
        path = event.path();
        parent = event.parent();
        line = event.line();
        lineSuperior = event.lineSuperior();
        linePath = event.linePath();
        validFrom = event.validFrom();
        validTo = event.validTo();
        active = event.active();
    }

    Unit unit() {
        return new Unit(
                code, name, kind, new UnitPath(path), parent, line, lineSuperior, new UnitPath(linePath), active);
    }
}
