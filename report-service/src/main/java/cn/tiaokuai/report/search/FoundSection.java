package cn.tiaokuai.report.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A section that has what was sought. */
public record FoundSection(
        Place place, String unit, String kind, String title, UUID section, String part, String heading, String text) {

    /** Where it stands in the order of all sections: latest year first. */
    public record Place(int year, UUID report, int ordinal) {

        static Place of(ResultSet row) throws SQLException {
            return new Place(row.getInt("year"), row.getObject("report_id", UUID.class), row.getInt("ordinal"));
        }
    }

    static FoundSection of(ResultSet row) throws SQLException {
        String body = row.getString("body");
        int heading = row.getInt("heading");
        return new FoundSection(
                Place.of(row),
                row.getString("unit_code"),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("section_id", UUID.class),
                row.getString("part"),
                body.substring(0, heading),
                body.substring(heading + 1));
    }
}
