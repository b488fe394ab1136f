package cn.tiaokuai.report.autosave;

import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.StoredDocument;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One change of a section as it was answered. */
@Entity(name = "SectionChange")
@Table(name = "section_change")
@IdClass(SectionChangeRow.Key.class)
public class SectionChangeRow {

    /** Key of the row. */
    public record Key(UUID reportId, String author, UUID client, long sequence) {}

    /** What became of the change. */
    public enum Outcome {
        APPLIED,
        /** Somebody else has changed the section since. */
        SECTION_CHANGED,
        /** The text has no such section any more. */
        SECTION_GONE,
        /** Somebody else holds the section. */
        SECTION_LOCKED,
        /** The report is under review, approved or issued. */
        REPORT_LOCKED
    }

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    String author;

    @Id
    UUID client;

    @Id
    long sequence;

    @Column(name = "change_id")
    UUID changeId;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Column(name = "section_id")
    UUID sectionId;

    @Column(name = "request_digest")
    String requestDigest;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    /** Of the section that was written; null where none was. */
    @Column(name = "section_digest")
    String sectionDigest;

    int revision;
    long version;

    @Column(name = "received_at")
    Instant receivedAt;

    @Convert(converter = StoredDocument.class)
    @ColumnTransformer(write = "?::jsonb")
    Content refused;

    protected SectionChangeRow() {}

    SectionChangeRow(ReportRow report, String author, SectionEdit edit, Instant at) {
        this.reportId = report.id;
        this.author = author;
        this.client = edit.step().client();
        this.sequence = edit.step().sequence();
        this.changeId = edit.step().change();
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
        this.sectionId = edit.section();
        this.requestDigest = edit.digest();
        this.receivedAt = at;
    }

    /** @param text what was written; null where a section was only moved or removed */
    void answered(Outcome became, Section text, ReportRow report) {
        outcome = became;
        revision = report.revision;
        version = report.version;
        if (text != null && became == Outcome.APPLIED) {
            sectionDigest = text.digest();
        } else if (text != null) {
            refused = new Content("", List.of(text));
        }
    }

    boolean isFrom(String person, UUID editor) {
        return author.equals(person) && client.equals(editor);
    }
}
