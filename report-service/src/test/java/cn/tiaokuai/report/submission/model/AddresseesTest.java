package cn.tiaokuai.report.submission.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddresseesTest {

    private static final Unit PROVINCE = unit("37", "37", "37");
    private static final Unit CITY = unit("3701", "37.3701", "3701");
    private static final Unit DISTRICT = unit("370102", "37.3701.370102", "370102");
    private static final Unit CITY_TRANSPORT = unit("3701JT", "37.3701.3701JT", "37JT.3701JT");
    private static final Unit PROVINCE_TRANSPORT = unit("37JT", "37.37JT", "37JT");
    private static final Unit TRANSPORT = unit("370102JT", "37.3701.370102.370102JT", "37JT.3701JT.370102JT");
    private static final Unit JUSTICE = unit("370102SF", "37.3701.370102.370102SF", "37SF.3701SF.370102SF");
    private static final Unit TOWNSHIP = unit("370102T1", "37.3701.370102.370102T1", "370102T1");

    private static Unit unit(String code, String path, String line) {
        List<String> above = UnitPath.of(path).codes();
        List<String> lineAbove = UnitPath.of(line).codes();
        return new Unit(
                code,
                code,
                "BUREAU",
                UnitPath.of(path),
                above.size() > 1 ? above.get(above.size() - 2) : null,
                null,
                lineAbove.size() > 1 ? lineAbove.get(lineAbove.size() - 2) : null,
                UnitPath.of(line),
                true);
    }

    private static Addressees from(Unit unit, Unit addressee, Unit... copies) {
        return new Addressees(unit, addressee, List.of(copies));
    }

    @Test
    void a_bureau_reports_to_its_government_and_informs_its_line() {
        assertThat(from(TRANSPORT, DISTRICT, CITY_TRANSPORT).refusals()).isEmpty();
    }

    @Test
    void a_bureau_reports_to_its_line_and_informs_its_government() {
        assertThat(from(TRANSPORT, CITY_TRANSPORT, DISTRICT).refusals()).isEmpty();
    }

    @Test
    void a_dually_led_unit_does_not_forget_the_other_superior() {
        assertThat(from(TRANSPORT, DISTRICT).refusals()).containsOnlyKeys("copies");
        assertThat(from(TRANSPORT, DISTRICT, CITY).refusals()).containsOnlyKeys("copies");
        assertThat(from(TRANSPORT, CITY_TRANSPORT).refusals()).containsOnlyKeys("copies");
    }

    @Test
    void a_unit_of_no_line_has_nobody_else_to_inform() {
        assertThat(from(TOWNSHIP, DISTRICT).refusals()).isEmpty();
    }

    @Test
    void a_report_goes_neither_to_itself_nor_aside_nor_down() {
        assertThat(from(TRANSPORT, TRANSPORT).refusals()).containsKey("addressee");
        assertThat(from(TRANSPORT, JUSTICE).refusals()).containsKey("addressee");
        assertThat(from(DISTRICT, TRANSPORT).refusals()).containsKey("addressee");
    }

    @Test
    void copies_go_to_superiors_only_and_once() {
        assertThat(from(DISTRICT, CITY, TRANSPORT).refusals()).containsOnlyKeys("copies[0]");
        assertThat(from(TRANSPORT, DISTRICT, CITY_TRANSPORT, DISTRICT).refusals())
                .containsOnlyKeys("copies[1]");
    }

    @Test
    void who_stands_on_the_way_reads_too() {
        assertThat(from(TRANSPORT, PROVINCE, CITY_TRANSPORT).readers())
                .containsExactly("37", "3701", "370102", "3701JT");
    }

    @Test
    void who_stands_above_the_addressee_does_not_read() {
        assertThat(from(TRANSPORT, DISTRICT, CITY_TRANSPORT).readers()).containsExactly("370102", "3701JT");
    }

    @Test
    void the_way_along_the_line_leads_through_the_line() {
        assertThat(from(TRANSPORT, PROVINCE_TRANSPORT, DISTRICT).readers()).containsExactly("37JT", "3701JT", "370102");
    }
}
