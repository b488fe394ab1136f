package cn.tiaokuai.keycloak.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.GroupModel;

/** A unit by the row; superiors stand above in the file, or are there. */
record UnitRow(Exchange exchange, KnownGroups groups) implements ImportedRow {

    @Override
    public String name() {
        return "units";
    }

    @Override
    public List<String> heads() {
        return List.of("代码", "名称", "类型", "上级代码");
    }

    @Override
    public Outcome take(CsvRows table, List<String> row) {
        NewUnit wanted = new NewUnit(
                table.cell(row, "代码"),
                table.cell(row, "上级代码"),
                table.cell(row, "名称"),
                table.cell(row, "类型"),
                table.cell(row, "条线"),
                table.cell(row, "条线上级"),
                day(table.cell(row, "启用日期")),
                day(table.cell(row, "停用日期")));
        wanted.require();
        Optional<UnitView> known = groups.unit(wanted.code()).map(group -> UnitView.of(exchange, group));
        if (known.isPresent()) {
            if (wanted.describes(known.get())) {
                return Outcome.known(wanted.code());
            }
            throw Refusal.of(409, "already-exists", "单位代码已被“" + known.get().name() + "”使用，内容不同");
        }
        if (wanted.lineSuperior() != null && groups.unit(wanted.lineSuperior()).isEmpty()) {
            throw Refusal.invalid("lineSuperior", "没有代码为“" + wanted.lineSuperior() + "”的条线上级");
        }
        groups.add(new UnitGroups(exchange).add(wanted, parent(wanted)));
        return Outcome.created(wanted.code(), null);
    }

    private GroupModel parent(NewUnit wanted) {
        if (wanted.parent() == null) {
            return null;
        }
        GroupModel parent = groups.unit(wanted.parent()).orElseThrow(() -> UnitGroups.noParent(wanted.parent()));
        if (groups.child(parent, wanted.name().strip()).isPresent()) {
            throw PostGroups.taken(wanted.name().strip());
        }
        return parent;
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("validFrom", "日期须为 2026-12-31 的形式：" + text);
        }
    }
}
