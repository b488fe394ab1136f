package cn.tiaokuai.review.notices;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.calendar.OfficeTime;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people are told, in the transaction of what they are told about: neither is without the other. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<NoticeRow, UUID> {

    /** Whom a notice is for; every part that it names must fit the post and the person. */
    private static final String MINE = """
             from Notice n where n.unitCode = :unit and (n.person is null or n.person = :me)
             and (n.except is null or n.except <> :me)
             and (n.role is null or n.office is null and n.role in :roles
                  or n.office is not null and concat(n.role, '/', n.office) in :offices)
            """;

    private static final String UNREAD =
            " and not exists (select 1 from NoticeReading r where r.noticeId = n.id and r.username = :me)";

    private final UnitDirectory directory;
    private final LetterAgenda letters;
    private final NoticeConfig config;
    private final OfficeTime time;

    Notices(UnitDirectory directory, LetterAgenda letters, NoticeConfig config, OfficeTime time) {
        this.directory = directory;
        this.letters = letters;
        this.config = config;
        this.time = time;
    }

    /** Tells somebody something; a unit that the directory does not know any more has nobody to be told. */
    public void tell(Addressee whom, Notice notice) {
        directory.find(whom.unit()).filter(Unit::active).ifPresent(unit -> tell(unit, whom, notice));
    }

    private void tell(Unit unit, Addressee whom, Notice notice) {
        NoticeRow row = new NoticeRow();
        row.id = UUID.randomUUID();
        row.unitCode = unit.code();
        row.unitPath = unit.path().value();
        row.linePath = unit.linePath().value();
        row.role = whom.role();
        row.office = whom.office();
        row.person = whom.person();
        row.except = whom.except();
        row.kind = notice.kind();
        row.caseId = notice.caseId();
        row.stepId = notice.stepId();
        row.title = notice.title();
        row.text = notice.text();
        row.due = notice.due();
        row.at = time.now();
        persist(row);
        letters.of(row);
    }

    /** What the person was told in the post, the latest first. */
    List<NoticeView> of(Post post, String me, boolean unreadOnly, LatestFirst after, int limit) {
        Map<String, Object> parameters = mine(post, me);
        parameters.put("at", after.at());
        parameters.put("id", after.id());
        TypedQuery<NoticeView> query = getEntityManager()
                .createQuery(
                        "select new cn.tiaokuai.review.notices.NoticeView(n, (select r.readAt from NoticeReading r"
                                + " where r.noticeId = n.id and r.username = :me))" + MINE
                                + (unreadOnly ? UNREAD : "")
                                + " and (n.at < :at or n.at = :at and n.id < :id) order by n.at desc, n.id desc",
                        NoticeView.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** How many recent ones the person has not read in the post, up to a limit. */
    public long unread(Post post, String me) {
        Map<String, Object> parameters = mine(post, me);
        parameters.put("since", time.now().minus(config.news()));
        TypedQuery<UUID> query =
                getEntityManager().createQuery("select n.id" + MINE + UNREAD + " and n.at > :since", UUID.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(config.counted()).getResultList().size();
    }

    /** Whether a notice is for the person in the post. */
    Optional<NoticeRow> mine(UUID id, Post post, String me) {
        Map<String, Object> parameters = mine(post, me);
        parameters.put("id", id);
        return find(MINE + " and n.id = :id", parameters).firstResultOptional();
    }

    /** Those that the person has not read and was told up to a moment. */
    List<NoticeRow> unreadUntil(Instant until, Post post, String me, int limit) {
        Map<String, Object> parameters = mine(post, me);
        parameters.put("until", until);
        return find(MINE + UNREAD + " and n.at <= :until order by n.at desc", parameters)
                .page(0, limit)
                .list();
    }

    /** Those of some that a person has not read, in the order in which they were told. */
    List<NoticeRow> unreadOf(List<UUID> some, String reader) {
        return find(
                        "from Notice n where n.id in ?1 and not exists (select 1 from NoticeReading r"
                                + " where r.noticeId = n.id and r.username = ?2) order by n.at, n.id",
                        some,
                        reader)
                .list();
    }

    /** Notes that the person has read some; once more changes nothing. */
    void read(List<UUID> notices, Post post, String me) {
        Query note = getEntityManager().createNativeQuery("""
                        insert into notice_reading (notice_id, username, unit_code, unit_path, line_path, read_at)
                        select id, ?2, ?3, ?4, ?5, ?6 from unnest(cast(?1 as uuid[])) as told (id) on conflict do nothing
                        """);
        note.setParameter(1, notices.toArray(UUID[]::new))
                .setParameter(2, me)
                .setParameter(3, post.unit())
                .setParameter(4, post.path().value())
                .setParameter(5, post.linePath().value())
                .setParameter(6, time.now())
                .executeUpdate();
    }

    private static Map<String, Object> mine(Post post, String me) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("unit", post.unit());
        parameters.put("me", me);
        parameters.put("roles", post.roles().stream().map(Role::id).toList());
        parameters.put("offices", post.offices().stream().map(Post.Office::key).toList());
        return parameters;
    }
}
