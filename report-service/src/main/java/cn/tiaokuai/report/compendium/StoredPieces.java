package cn.tiaokuai.report.compendium;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Documents in the database, piece by piece; each call belongs to the transaction around it. */
@ApplicationScoped
class StoredPieces {

    private final AgroalDataSource database;

    StoredPieces(AgroalDataSource database) {
        this.database = database;
    }

    void add(CompendiumRow compendium, int attempt, int ordinal, byte[] bytes) {
        run(
                "insert into compendium_chunk (bytes, compendium_id, attempt, ordinal, unit_code, unit_path, line_path)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                bytes,
                compendium.id,
                attempt,
                ordinal,
                compendium.unit,
                compendium.unitPath,
                compendium.linePath);
    }

    /** A piece of the document; of a finished compendium there is one attempt only. */
    Optional<byte[]> piece(UUID compendium, int ordinal) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select bytes from compendium_chunk where compendium_id = ? and ordinal = ?")) {
            query.setObject(1, compendium);
            query.setInt(2, ordinal);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a document", e);
        }
    }

    /** Removes what other attempts left. */
    void keepOnly(UUID compendium, int attempt) {
        run("delete from compendium_chunk where compendium_id = ? and attempt <> ?", compendium, attempt);
    }

    void removeAll(UUID compendium) {
        run("delete from compendium_chunk where compendium_id = ?", compendium);
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep a document", e);
        }
    }
}
