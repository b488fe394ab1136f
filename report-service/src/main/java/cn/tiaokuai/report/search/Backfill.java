package cn.tiaokuai.report.search;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes reports searchable that are older than the search (V0173). Each is a transaction of its own: what was done when a replica
 * stops stays done, two replicas do not do the same twice, and nobody waits long for a report that is being filled in.
 */
@ApplicationScoped
class Backfill {

    private static final Logger LOG = Logger.getLogger(Backfill.class);

    private final Reports reports;
    private final Revisions revisions;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final EntityManager entities;
    private final AgroalDataSource database;
    private final SearchLimits limits;

    Backfill(
            Reports reports,
            Revisions revisions,
            UnitDirectory directory,
            Scoped scoped,
            EntityManager entities,
            AgroalDataSource database,
            SearchLimits limits) {
        this.reports = reports;
        this.revisions = revisions;
        this.directory = directory;
        this.scoped = scoped;
        this.entities = entities;
        this.database = database;
        this.limits = limits;
    }

    private record Left(UUID report, String unit) {}

    /** Fills in some of those that are left. */
    @Scheduled(every = "{tiaokuai.report.search.backfill-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void fill() {
        for (Left left : QuarkusTransaction.requiringNew().call(this::left)) {
            QuarkusTransaction.requiringNew()
                    .call(() -> directory.find(left.unit()))
                    .ifPresentOrElse(
                            unit -> scoped.in(Scope.of(unit), () -> fill(left.report())),
                            () -> LOG.debugf("unit %s is not known yet", left.unit()));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Left> left() {
        List<Object[]> rows = entities.createNativeQuery("select report_id, unit_code from search_backlog")
                .setMaxResults(limits.backfillBatch())
                .getResultList();
        return rows.stream()
                .map(row -> new Left((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** Whether this call did it: another replica may have been quicker, and a save makes the rows itself. */
    private boolean fill(UUID id) {
        int taken = entities.createNativeQuery("delete from search_backlog where report_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        if (taken == 0) {
            return false;
        }
        // Locked, so that no save comes between the text that is read here and the rows made of it.
        ReportRow report = reports.forEvent(id).orElseThrow();
        RevisionRow newest = revisions.newest(report);
        try (Connection connection = database.getConnection()) {
            if (report.submittedRevision != null) {
                send(connection, report, revisions.submitted(report));
            }
            write(connection, report, newest);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make report " + id + " searchable", e);
        }
        return true;
    }

    /** What others find is the text that was submitted, which may be older than the newest. */
    private void send(Connection connection, ReportRow report, RevisionRow submitted) throws SQLException {
        if (!submitted.readers.isEmpty() || submitted.approved) {
            write(connection, report, submitted);
            try (PreparedStatement send = connection.prepareStatement("select search_send(?, ?, ?)")) {
                send.setObject(1, report.id);
                send.setArray(2, connection.createArrayOf("varchar", submitted.readers.toArray()));
                send.setBoolean(3, submitted.approved);
                send.execute();
            }
        }
    }

    private static void write(Connection connection, ReportRow report, RevisionRow revision) throws SQLException {
        SearchRows.write(
                connection,
                new SearchRows.Subject(report.id, report.scope(), report.kind, report.year, revision.content.title()),
                Passage.of(revision.content));
    }
}
