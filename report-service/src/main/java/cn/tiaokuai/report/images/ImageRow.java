package cn.tiaokuai.report.images;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.report.images.model.ImageHeader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A picture of a unit, known by the SHA-256 of its bytes. */
@Entity(name = "Image")
@Table(name = "image")
@IdClass(ImageRow.Key.class)
public class ImageRow {

    /** Key of the row. */
    public record Key(String unit, String digest) {}

    @Id
    @Column(name = "unit_code")
    String unit;

    @Id
    public String digest;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Column(name = "media_type")
    public String mediaType;

    public int width;
    public int height;
    public byte[] bytes;

    @Column(name = "added_by")
    String addedBy;

    @Column(name = "added_at")
    Instant addedAt;

    protected ImageRow() {}

    ImageRow(Scope owner, String digest, ImageHeader header, byte[] bytes, String by, Instant at) {
        this.unit = owner.unit();
        this.unitPath = owner.path().value();
        this.linePath = owner.linePath().value();
        this.digest = digest;
        this.mediaType = header.mediaType();
        this.width = header.width();
        this.height = header.height();
        this.bytes = bytes;
        this.addedBy = by;
        this.addedAt = at;
    }
}
