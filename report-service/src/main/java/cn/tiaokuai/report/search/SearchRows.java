package cn.tiaokuai.report.search;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.search.model.Terms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the newest text of a report searchable; the database makes the copy for others when it is submitted (V0160). */
public final class SearchRows {

    private static final String KNOWN = "select ordinal, digest from search_section where report_id = ? and not sent";
    private static final String WRITE = """
            insert into search_section (report_id, sent, ordinal, unit_code, unit_path, line_path, kind, year, title,
                                        section_id, part, heading, body, folded, digest, terms)
            values (?, false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (report_id, sent, ordinal) do update set
                title = excluded.title, section_id = excluded.section_id, part = excluded.part, heading = excluded.heading,
                body = excluded.body, folded = excluded.folded, digest = excluded.digest, terms = excluded.terms
            """;
    private static final String CUT = "delete from search_section where report_id = ? and not sent and ordinal >= ?";

    private SearchRows() {}

    /** Whose text it is. */
    public record Subject(UUID report, Scope unit, Kind kind, int year, String title) {}

    /** Writes those passages that are not there yet, and takes away those that are no more. */
    public static void write(Connection connection, Subject subject, List<Passage> passages) throws SQLException {
        Map<Integer, String> known = known(connection, subject.report());
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            for (int ordinal = 0; ordinal < passages.size(); ordinal++) {
                Passage passage = passages.get(ordinal);
                String digest = passage.digest(subject.title());
                if (!digest.equals(known.get(ordinal))) {
                    fill(write, subject, ordinal, passage, digest);
                    write.addBatch();
                }
            }
            write.executeBatch();
        }
        if (known.size() > passages.size()) {
            try (PreparedStatement cut = connection.prepareStatement(CUT)) {
                cut.setObject(1, subject.report());
                cut.setInt(2, passages.size());
                cut.executeUpdate();
            }
        }
    }

    private static Map<Integer, String> known(Connection connection, UUID report) throws SQLException {
        Map<Integer, String> known = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
            query.setObject(1, report);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getInt(1), rows.getString(2));
                }
            }
        }
        return known;
    }

    private static void fill(PreparedStatement row, Subject subject, int ordinal, Passage passage, String digest)
            throws SQLException {
        String folded = Terms.folded(passage.body());
        Integer[] terms = Arrays.stream(passage.terms(
                        subject.report(), subject.year(), subject.kind().name()))
                .boxed()
                .toArray(Integer[]::new);
        Object[] values = {
            subject.report(),
            ordinal,
            subject.unit().unit(),
            subject.unit().path().value(),
            subject.unit().linePath().value(),
            subject.kind().name(),
            subject.year(),
            subject.title(),
            passage.section(),
            passage.part(),
            passage.heading().length(),
            passage.body(),
            folded.equals(passage.body()) ? null : folded,
            digest
        };
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.setArray(values.length + 1, row.getConnection().createArrayOf("int4", terms));
    }
}
