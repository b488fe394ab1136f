package cn.tiaokuai.report.images;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.images.model.ImageHeader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Pictures, apart from the texts that show them; the same picture is stored once a unit. */
@ApplicationScoped
public class Images implements PanacheRepositoryBase<ImageRow, ImageRow.Key> {

    private final ImageLimits limits;
    private final Clock clock;

    Images(ImageLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A picture that the unit has now.
     *
     * @param isNew whether the unit did not have it yet
     */
    public record Stored(ImageRow image, boolean isNew) {}

    /**
     * Stores a picture, if the unit does not have it yet.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 for one that is too large, 422 for one that is no PNG or JPEG
     *     or has too many dots
     */
    public Stored store(Scope owner, byte[] bytes, String by) {
        ImageHeader header = checked(bytes);
        String digest = Digests.sha256(bytes);
        Optional<ImageRow> known = find(owner.unit(), digest);
        if (known.isPresent()) {
            // Asked for again: the clock that waits for a text to show it begins anew.
            known.get().addedAt = clock.instant();
            return new Stored(known.get(), false);
        }
        ImageRow image = new ImageRow(owner, digest, header, bytes, by, clock.instant());
        persist(image);
        return new Stored(image, true);
    }

    /** Whether {@link #store} would take it. */
    public boolean fits(byte[] bytes) {
        return bytes.length <= limits.bytes()
                && ImageHeader.of(bytes).filter(this::fits).isPresent();
    }

    private ImageHeader checked(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw Problems.invalid("file", "文件是空的");
        }
        if (bytes.length > limits.bytes()) {
            throw Problems.of(413, "too-large", "图片不能超过 " + limits.bytes() + " 字节", Map.of("field", "file"));
        }
        ImageHeader header = ImageHeader.of(bytes)
                .orElseThrow(() -> Problems.of(
                        422, "not-an-image", "只接受完整的 PNG 或 JPEG 图片；SVG、GIF 等请先转换", Map.of("field", "file")));
        if (!fits(header)) {
            throw Problems.of(
                    422,
                    "not-an-image",
                    "图片为 %d×%d 像素，边长不能超过 %d，总数不能超过 %d"
                            .formatted(header.width(), header.height(), limits.side(), limits.pixels()),
                    Map.of("field", "file"));
        }
        return header;
    }

    private boolean fits(ImageHeader header) {
        return Math.max(header.width(), header.height()) <= limits.side()
                && (long) header.width() * header.height() <= limits.pixels();
    }

    /** A picture of the own unit. */
    public Optional<ImageRow> find(String unit, String digest) {
        return findByIdOptional(new ImageRow.Key(unit, digest));
    }

    /** A picture that a revision of this report shows, which the present scope may read. */
    public Optional<ImageRow> shownBy(UUID report, String unit, String digest) {
        Number shown = (Number) getEntityManager()
                .createNativeQuery("select count(*) from revision_image where report_id = ?1 and digest = ?2")
                .setParameter(1, report)
                .setParameter(2, digest)
                .getSingleResult();
        return shown.longValue() == 0 ? Optional.empty() : find(unit, digest);
    }

    /** Which of these the unit does not have. */
    public Set<String> unknown(String unit, Set<String> digests) {
        Set<String> unknown = new HashSet<>(digests);
        if (!digests.isEmpty()) {
            unknown.removeAll(getEntityManager()
                    .createQuery("select digest from Image where unit = ?1 and digest in ?2", String.class)
                    .setParameter(1, unit)
                    .setParameter(2, digests)
                    .getResultList());
        }
        return unknown;
    }

    /** Forgets pictures of the unit that were stored before then and that no revision shows; how many. */
    int forgetUnused(String unit, Instant before) {
        return getEntityManager()
                .createNativeQuery("delete from image i where unit_code = ?1 and added_at < ?2 and not exists"
                        + " (select from revision_image s where s.unit_code = i.unit_code and s.digest = i.digest)")
                .setParameter(1, unit)
                .setParameter(2, before)
                .executeUpdate();
    }
}
