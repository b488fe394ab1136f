package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.access.Post;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One compendium of a unit. */
@Entity(name = "Compendium")
@Table(name = "compendium")
class CompendiumRow {

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    /** On the cover. */
    String title;

    boolean deidentified;

    /** The smallest count of people that may be shown. */
    @Column(name = "small_count")
    int smallCount;

    @Enumerated(EnumType.STRING)
    CompendiumState state;

    long version;
    int chapters;

    /** Of the document, once there is one. */
    @Enumerated(EnumType.STRING)
    Contents contents = Contents.ON_OPEN;

    /** Why it failed or came back from release, in Chinese. */
    String note;

    /** Length of the document. */
    Long bytes;

    /** SHA-256 of the document. */
    String digest;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "released_by")
    String releasedBy;

    @Column(name = "released_at")
    Instant releasedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    protected CompendiumRow() {}

    CompendiumRow(Post post, NewCompendium asked, int smallCount, int chapters, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.unit = post.unit();
        this.unitPath = post.path().value();
        this.linePath = post.linePath().value();
        this.title = asked.title();
        this.deidentified = asked.isDeidentified();
        this.smallCount = smallCount;
        this.state = deidentified ? CompendiumState.PREPARING : CompendiumState.BUILDING;
        this.version = 1;
        this.chapters = chapters;
        this.createdBy = by;
        this.createdAt = at;
    }

    /** Every change is a new version. */
    void become(CompendiumState next, String why) {
        state = next;
        note = why;
        version++;
    }
}
