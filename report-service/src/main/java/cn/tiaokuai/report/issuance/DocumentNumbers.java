package cn.tiaokuai.report.issuance;

import cn.tiaokuai.report.issuance.model.DocumentNumber;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Counts the documents of each unit and year: the counter's row is locked until the issuance is committed or undone. */
@ApplicationScoped
class DocumentNumbers {

    private static final String NEXT = """
            insert into document_counter (unit_code, year, last) values (?, ?, 1)
            on conflict (unit_code, year) do update set last = document_counter.last + 1
            returning last
            """;

    private final AgroalDataSource database;

    DocumentNumbers(AgroalDataSource database) {
        this.database = database;
    }

    /** The next number of a unit in a year. */
    @Transactional(TxType.MANDATORY)
    DocumentNumber next(String mark, String unit, int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setString(1, unit);
            next.setInt(2, year);
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return new DocumentNumber(mark, year, row.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no document number", e);
        }
    }
}
