package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.metrics.observations.Entering;
import cn.tiaokuai.metrics.observations.Entry;
import cn.tiaokuai.metrics.observations.EntryConfig;
import cn.tiaokuai.platform.access.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Takes values of the own unit out of a table. */
@ApplicationScoped
class ValueIntake implements Intake {

    private final Entering entering;
    private final EntryConfig config;

    ValueIntake(Entering entering, EntryConfig config) {
        this.entering = entering;
        this.config = config;
    }

    @Override
    public ImportRow.About about() {
        return ImportRow.About.OBSERVATIONS;
    }

    @Override
    public int mostRows() {
        return config.importRows();
    }

    @Override
    public Titled[] columns() {
        return ValueColumn.values();
    }

    @Override
    public Titled[] needed() {
        return new Titled[] {ValueColumn.INDICATOR, ValueColumn.PERIOD, ValueColumn.VALUE};
    }

    /** Rows that cannot be read are refused with the others; with all or nothing they keep the others out, too. */
    @Override
    public List<Told> take(List<Sheet.Line> lines, Places places, ImportRow row, Post post, Actor by) {
        List<ValueColumn.Read> read =
                lines.stream().map(line -> ValueColumn.read(line, places)).toList();
        List<Entry> entries = read.stream()
                .map(each -> each.faults().isEmpty() ? each.entry() : unreadable(each.entry()))
                .toList();
        List<Entering.Result> results =
                entering.enter(new Entering.Batch(row.id, entries, "导入：" + row.fileName, row.mode), post, by);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            told.add(
                    read.get(i).faults().isEmpty()
                            ? told(results.get(i))
                            : Told.refused(read.get(i).faults()));
        }
        return told;
    }

    /** An entry that is certainly refused, in the place of one that could be read by half. */
    private static Entry unreadable(Entry entry) {
        return new Entry(null, entry.period(), null, null, null, null, null, null);
    }

    private static Told told(Entering.Result result) {
        Told.Outcome outcome =
                switch (result.outcome()) {
                    case CREATED -> Told.Outcome.CREATED;
                    case CORRECTED -> Told.Outcome.CORRECTED;
                    case UNCHANGED -> Told.Outcome.UNCHANGED;
                    case REFUSED -> Told.Outcome.REFUSED;
                    case FITS -> result.row() == null ? Told.Outcome.FIRST_FITS : Told.Outcome.ANOTHER_FITS;
                };
        return new Told(outcome, result.faults(), result.remarks());
    }
}
