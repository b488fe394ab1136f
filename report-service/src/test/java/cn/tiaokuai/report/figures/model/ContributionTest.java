package cn.tiaokuai.report.figures.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.report.figures.model.Contribution.Reported;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContributionTest {

    private static final Unit DISTRICT = unit("D", "DISTRICT", "P.D", null, null);
    private static final Unit BUREAU = unit("DJT", "BUREAU", "P.D.DJT", "D", "CJT");
    private static final Unit TOWN = unit("T1", "TOWNSHIP", "P.D.T1", "D", null);
    private static final Unit OTHER_TOWN = unit("T2", "TOWNSHIP", "P.D.T2", "D", null);
    private static final Unit VILLAGE = unit("V1", "VILLAGE", "P.D.T2.V1", "T2", null);
    private static final Unit CITY_BUREAU = unit("CJT", "BUREAU", "P.C.CJT", "C", null);

    private static Unit unit(String code, String kind, String path, String parent, String superior) {
        return new Unit(code, code, kind, UnitPath.of(path), parent, null, superior, UnitPath.of(code), true);
    }

    private static Reported reported(String value) {
        return new Reported(new BigDecimal(value), null, "台账", "x", "某", Instant.EPOCH);
    }

    @Test
    void missing_units_of_the_reporting_kind_are_expected_and_others_are_not() {
        Contribution district = Contribution.of(
                DISTRICT,
                List.of(DISTRICT, BUREAU, TOWN, OTHER_TOWN),
                Map.of("D", reported("46.5"), "T1", reported("20")),
                true);
        assertThat(district.expected()).isEqualTo(2);
        assertThat(district.reportedBelow()).isEqualTo(1);
        assertThat(district.sum()).isEqualByComparingTo("20");
    }

    @Test
    void a_unit_that_reports_nothing_is_shown_for_what_was_reported_below_it() {
        Contribution district = Contribution.of(
                DISTRICT, List.of(DISTRICT, TOWN, OTHER_TOWN, VILLAGE), Map.of("V1", reported("3")), true);
        assertThat(district.below()).singleElement().satisfies(town -> {
            assertThat(town.unit()).isEqualTo("T2");
            assertThat(town.reported()).isNull();
            assertThat(town.sum()).isEqualByComparingTo("3");
        });
        assertThat(district.sum()).isNull();
    }

    @Test
    void a_unit_that_leads_a_line_is_made_of_the_units_of_its_line() {
        Contribution bureau =
                Contribution.of(CITY_BUREAU, List.of(CITY_BUREAU, BUREAU), Map.of("DJT", reported("7")), true);
        assertThat(bureau.below()).extracting(Contribution::unit).containsExactly("DJT");
    }

    @Test
    void rates_are_not_added_up() {
        Contribution district =
                Contribution.of(DISTRICT, List.of(DISTRICT, TOWN), Map.of("T1", reported("98.5")), false);
        assertThat(district.sum()).isNull();
    }
}
