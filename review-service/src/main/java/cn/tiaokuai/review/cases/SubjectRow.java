package cn.tiaokuai.review.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What is known of a report, in whatever order its events came. */
@Entity(name = "Subject")
@Table(name = "subject")
@DynamicUpdate
class SubjectRow {

    @Id
    UUID id;

    @Column(name = "newest_submission")
    int newestSubmission;

    @Column(name = "newest_withdrawal")
    int newestWithdrawal;

    void submitted(int submission) {
        newestSubmission = Math.max(newestSubmission, submission);
    }

    void withdrawn(int submission) {
        newestWithdrawal = Math.max(newestWithdrawal, submission);
    }
}
