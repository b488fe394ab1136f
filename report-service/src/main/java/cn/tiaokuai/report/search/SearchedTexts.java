package cn.tiaokuai.report.search;

import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.TextSaved;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes every saved text searchable, in the transaction that saves it. */
@ApplicationScoped
class SearchedTexts {

    private final AgroalDataSource database;

    SearchedTexts(AgroalDataSource database) {
        this.database = database;
    }

    void saved(@Observes TextSaved text) {
        ReportRow report = text.report();
        // Inside a transaction the pool hands out the transaction's own connection.
        try (Connection connection = database.getConnection()) {
            SearchRows.write(
                    connection,
                    new SearchRows.Subject(
                            report.id,
                            report.scope(),
                            report.kind,
                            report.year,
                            text.content().title()),
                    Passage.of(text.content()));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make report " + report.id + " searchable", e);
        }
    }
}
