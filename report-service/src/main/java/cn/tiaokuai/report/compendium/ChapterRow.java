package cn.tiaokuai.report.compendium;

import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which report stands where in a compendium. */
@Entity(name = "CompendiumChapter")
@Table(name = "compendium_chapter")
@IdClass(ChapterRow.Key.class)
class ChapterRow {

    record Key(UUID compendiumId, int ordinal) {}

    @Id
    @Column(name = "compendium_id")
    UUID compendiumId;

    /** From 1. */
    @Id
    int ordinal;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Column(name = "report_id")
    UUID reportId;

    int revision;

    /** Whose report it is. */
    @Column(name = "source_unit")
    String sourceUnit;

    String title;

    /** What it hides has been proposed. */
    boolean prepared;

    protected ChapterRow() {}

    ChapterRow(CompendiumRow compendium, int ordinal, ReportRow report) {
        this.compendiumId = compendium.id;
        this.ordinal = ordinal;
        this.unit = compendium.unit;
        this.unitPath = compendium.unitPath;
        this.linePath = compendium.linePath;
        this.reportId = report.id;
        this.revision = report.submittedRevision;
        this.sourceUnit = report.unit;
        this.title = report.submittedTitle;
    }
}
