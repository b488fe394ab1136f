package cn.tiaokuai.review.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/** Whether and where a person wants notices of one unit by mail, and which roles they were last seen with there. */
@Entity(name = "NoticeSettings")
@Table(name = "notice_settings")
@IdClass(SettingsRow.Key.class)
@DynamicUpdate
class SettingsRow {

    record Key(String unitCode, String username) {}

    @Id
    @Column(name = "unit_code")
    String unitCode;

    @Id
    String username;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Enumerated(EnumType.STRING)
    MailMode mode;

    String address;

    /** Why letters could not be delivered; null while they can. */
    String problem;

    String[] roles;
    String[] offices;

    @Column(name = "seen_at")
    Instant seenAt;

    long version;

    /** Whether a notice is for this person, as far as they are believed to have the role still. */
    boolean wants(NoticeRow notice, Instant believedSince) {
        if ((notice.person != null && !notice.person.equals(username)) || username.equals(notice.except)) {
            return false;
        }
        if (notice.role == null) {
            return true;
        }
        return seenAt.isAfter(believedSince)
                && (notice.office == null
                        ? List.of(roles).contains(notice.role)
                        : List.of(offices).contains(notice.role + "/" + notice.office));
    }
}
