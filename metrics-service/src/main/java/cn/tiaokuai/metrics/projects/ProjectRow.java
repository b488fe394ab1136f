package cn.tiaokuai.metrics.projects;

import cn.tiaokuai.metrics.projects.model.Course;
import cn.tiaokuai.metrics.projects.model.Milestone;
import cn.tiaokuai.metrics.projects.model.Month;
import cn.tiaokuai.platform.access.Post;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 项目: investment of a unit, with its plan and what became of it. */
@Entity(name = "Project")
@Table(name = "project")
class ProjectRow {

    /** A month as it is kept: days and months as texts, so that the column can be read by people. */
    record KeptMonth(String month, BigDecimal planned, BigDecimal done) {

        static KeptMonth of(Month month) {
            return new KeptMonth(month.month().toString(), month.planned(), month.done());
        }

        private Month kept() {
            return new Month(YearMonth.parse(month), planned, done);
        }
    }

    /** A milestone as it is kept. */
    record KeptMilestone(String name, String planned, String reached) {

        static KeptMilestone of(Milestone milestone) {
            String reached =
                    milestone.reached() == null ? null : milestone.reached().toString();
            return new KeptMilestone(milestone.name(), milestone.planned().toString(), reached);
        }

        private Milestone kept() {
            return new Milestone(name, LocalDate.parse(planned), reached == null ? null : LocalDate.parse(reached));
        }
    }

    @Id
    UUID id;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    String name;
    String content;

    @Column(name = "first_month")
    String firstMonth;

    @Column(name = "last_month")
    String lastMonth;

    @JdbcTypeCode(SqlTypes.JSON)
    List<KeptMonth> months;

    @JdbcTypeCode(SqlTypes.JSON)
    List<KeptMilestone> milestones;

    /** Null while it goes on. */
    @Column(name = "finished_on")
    LocalDate finishedOn;

    long version;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    protected ProjectRow() {}

    ProjectRow(Post post, NewProject given, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.unit = post.unit();
        this.unitPath = post.path().value();
        this.linePath = post.linePath().value();
        this.version = 1;
        this.createdBy = by;
        this.createdAt = at;
        describe(given);
        keep(given.course());
    }

    final void describe(NewProject given) {
        name = given.name().strip();
        content = given.content() == null ? null : given.content().strip();
    }

    final void keep(Course course) {
        months = course.months().stream().map(KeptMonth::of).toList();
        milestones = course.milestones().stream().map(KeptMilestone::of).toList();
        firstMonth = months.getFirst().month();
        lastMonth = months.getLast().month();
    }

    Course course() {
        return new Course(
                months.stream().map(KeptMonth::kept).toList(),
                milestones.stream().map(KeptMilestone::kept).toList());
    }
}
