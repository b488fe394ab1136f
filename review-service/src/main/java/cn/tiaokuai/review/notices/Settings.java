package cn.tiaokuai.review.notices;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.review.calendar.OfficeTime;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who wants notices by mail, and where. */
@ApplicationScoped
class Settings implements PanacheRepositoryBase<SettingsRow, SettingsRow.Key> {

    /** A role need not be noted anew with every look. */
    private static final Duration FRESH = Duration.ofHours(12);

    private static final String SEEN = """
            update notice_settings set roles = cast(?1 as text[]), offices = cast(?2 as text[]), seen_at = ?3
            where unit_code = ?4 and username = ?5
              and (roles <> cast(?1 as text[]) or offices <> cast(?2 as text[]) or seen_at < ?6)
            """;

    private final OfficeTime time;

    Settings(OfficeTime time) {
        this.time = time;
    }

    Optional<SettingsRow> of(Post post, String me) {
        return findByIdOptional(new SettingsRow.Key(post.unit(), me));
    }

    /** Locked until the transaction ends: of two changes from one version, the second is told. */
    Optional<SettingsRow> locked(Post post, String me) {
        return findByIdOptional(new SettingsRow.Key(post.unit(), me), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The person has been here, with these roles: letters about what they may see go on. */
    void seen(Post post, String me) {
        Instant now = time.now();
        getEntityManager()
                .createNativeQuery(SEEN)
                .setParameter(1, roles(post))
                .setParameter(2, offices(post))
                .setParameter(3, now)
                .setParameter(4, post.unit())
                .setParameter(5, me)
                .setParameter(6, now.minus(FRESH))
                .executeUpdate();
    }

    /** Whom a notice of a unit is for and who wants it by mail; in that unit's scope. */
    List<SettingsRow> wanting(NoticeRow notice, Instant believedSince) {
        return list("unitCode = ?1 and mode <> ?2", notice.unitCode, MailMode.OFF).stream()
                .filter(row -> row.wants(notice, believedSince))
                .toList();
    }

    static String[] roles(Post post) {
        return post.roles().stream().map(Role::id).sorted().toArray(String[]::new);
    }

    static String[] offices(Post post) {
        return post.offices().stream().map(Post.Office::key).sorted().toArray(String[]::new);
    }
}
