package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.metrics.Mode;
import cn.tiaokuai.platform.access.Post;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A file that values or targets came in by, and what became of its rows; kept until it expires. */
@Entity(name = "Import")
@Table(name = "observation_import")
@Immutable
class ImportRow {

    /** What its rows are. */
    enum About {
        OBSERVATIONS,
        TARGETS
    }

    /** By what the file is told apart. */
    enum Format {
        CSV,
        XLSX,
        NDJSON
    }

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Column(name = "file_name")
    String fileName;

    @Enumerated(EnumType.STRING)
    About about;

    @Enumerated(EnumType.STRING)
    Format format;

    @Enumerated(EnumType.STRING)
    Mode mode;

    boolean saved;
    int rows;
    int created;
    int corrected;
    int unchanged;
    int refused;

    /** Fetched when it is asked for: a list of imports would hold all their files in memory. */
    @Basic(fetch = FetchType.LAZY)
    private byte[] annotated;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    protected ImportRow() {}

    ImportRow(Post post, About about, Format format, NewImport asked) {
        this.id = UUID.randomUUID();
        this.about = about;
        this.unit = post.unit();
        this.unitPath = post.path().value();
        this.linePath = post.linePath().value();
        this.fileName = asked.name();
        this.format = format;
        this.mode = asked.mode();
    }

    /** The file with what was said about each row. */
    byte[] annotated() {
        return annotated;
    }

    void annotate(byte[] file) {
        annotated = file;
    }
}
