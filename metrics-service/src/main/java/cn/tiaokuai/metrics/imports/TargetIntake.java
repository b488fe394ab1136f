package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.metrics.observations.EntryConfig;
import cn.tiaokuai.metrics.targets.SettingMany;
import cn.tiaokuai.platform.access.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sets targets of the own unit and of those below it out of a table. */
@ApplicationScoped
class TargetIntake implements Intake {

    private final SettingMany setting;
    private final EntryConfig config;

    TargetIntake(SettingMany setting, EntryConfig config) {
        this.setting = setting;
        this.config = config;
    }

    @Override
    public ImportRow.About about() {
        return ImportRow.About.TARGETS;
    }

    @Override
    public int mostRows() {
        return config.targetRows();
    }

    @Override
    public Titled[] columns() {
        return TargetColumn.values();
    }

    @Override
    public Titled[] needed() {
        return new Titled[] {TargetColumn.UNIT, TargetColumn.INDICATOR, TargetColumn.YEAR, TargetColumn.VALUE};
    }

    @Override
    public List<Told> take(List<Sheet.Line> lines, Places places, ImportRow row, Post post, Actor by) {
        List<SettingMany.Given> given = lines.stream()
                .map(line -> TargetColumn.read(line, places))
                .map(read -> new SettingMany.Given(read.entry(), read.faults()))
                .toList();
        return setting.set(given, row.mode, post, by).stream()
                .map(TargetIntake::told)
                .toList();
    }

    private static Told told(SettingMany.Result result) {
        Told.Outcome outcome =
                switch (result.outcome()) {
                    case CREATED -> Told.Outcome.CREATED;
                    case CHANGED -> Told.Outcome.CORRECTED;
                    case UNCHANGED -> Told.Outcome.UNCHANGED;
                    case FITS -> result.target() == null ? Told.Outcome.FIRST_FITS : Told.Outcome.ANOTHER_FITS;
                    case REFUSED -> Told.Outcome.REFUSED;
                };
        return new Told(outcome, result.faults(), List.of());
    }
}
