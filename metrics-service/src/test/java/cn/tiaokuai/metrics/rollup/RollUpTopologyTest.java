package cn.tiaokuai.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Hierarchy;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The roll-up as Kafka Streams runs it, without a broker. */
class RollUpTopologyTest {

    private final Stream stream = new Stream();

    @AfterEach
    void close() {
        stream.close();
    }

    /** 37 > 3701 > 370101, 370102; the bureau 3701JT > 370102JT by trade. */
    private void smallTree() {
        stream.placed("37", null, null);
        stream.placed("3701", "37", null);
        stream.placed("370101", "3701", null);
        stream.placed("370102", "3701", null);
        stream.placed("3701JT", "3701", null);
        stream.placed("370102JT", "370102", "3701JT");
    }

    @Test
    void what_units_below_report_is_added_up_to_the_root() {
        smallTree();
        stream.confirmed("370101", "KM", "2026-09", "12.5", Aggregation.SUM);
        stream.confirmed("370102", "KM", "2026-09", "30", Aggregation.SUM);
        stream.settle();
        RolledUp province = stream.result("37", Hierarchy.BLOCK, "KM", "2026-09");
        assertThat(province.below()).isEqualByComparingTo("42.5");
        assertThat(province.units()).isEqualTo(2);
        assertThat(province.children()).isEqualTo(1);
        assertThat(province.own()).isNull();
    }

    @Test
    void what_a_unit_reports_itself_stands_for_all_below_it() {
        smallTree();
        stream.confirmed("370101", "KM", "2026-09", "12.5", Aggregation.SUM);
        stream.confirmed("3701", "KM", "2026-09", "40", Aggregation.SUM);
        stream.settle();
        assertThat(stream.result("37", Hierarchy.BLOCK, "KM", "2026-09").below())
                .isEqualByComparingTo("40");
        RolledUp city = stream.result("3701", Hierarchy.BLOCK, "KM", "2026-09");
        assertThat(city.own()).isEqualByComparingTo("40");
        assertThat(city.below()).isEqualByComparingTo("12.5");
    }

    @Test
    void a_correction_travels_up_as_a_difference_and_does_not_count_until_it_is_confirmed() {
        smallTree();
        stream.confirmed("370101", "KM", "2026-09", "12.5", Aggregation.SUM);
        stream.confirmed("370102", "KM", "2026-09", "30", Aggregation.SUM);
        stream.reopened("370102", "KM", "2026-09");
        stream.settle();
        assertThat(stream.result("37", Hierarchy.BLOCK, "KM", "2026-09").below())
                .isEqualByComparingTo("12.5");
        stream.confirmed("370102", "KM", "2026-09", "28", Aggregation.SUM);
        stream.settle();
        assertThat(stream.result("37", Hierarchy.BLOCK, "KM", "2026-09").below())
                .isEqualByComparingTo("40.5");
    }

    @Test
    void trades_are_added_up_along_their_own_hierarchy() {
        smallTree();
        stream.confirmed("370102JT", "KM", "2026-09", "7", Aggregation.SUM);
        stream.settle();
        assertThat(stream.result("3701JT", Hierarchy.LINE, "KM", "2026-09").below())
                .isEqualByComparingTo("7");
        assertThat(stream.result("370102", Hierarchy.BLOCK, "KM", "2026-09").below())
                .isEqualByComparingTo("7");
        assertThat(stream.find("3701JT", Hierarchy.BLOCK, "KM", "2026-09")).isEmpty();
    }

    @Test
    void an_event_that_comes_twice_counts_once() {
        smallTree();
        stream.confirmed("370101", "KM", "2026-09", "12.5", Aggregation.SUM);
        stream.confirmed("370101", "KM", "2026-09", "12.5", Aggregation.SUM);
        stream.settle();
        assertThat(stream.result("37", Hierarchy.BLOCK, "KM", "2026-09").below())
                .isEqualByComparingTo("12.5");
    }

    @Test
    void a_value_waits_for_the_unit_that_it_is_of() {
        stream.placed("37", null, null);
        stream.confirmed("3709", "KM", "2026-09", "5", Aggregation.SUM);
        stream.settle();
        assertThat(stream.find("37", Hierarchy.BLOCK, "KM", "2026-09")).isEmpty();
        stream.placed("3709", "37", null);
        stream.settle();
        assertThat(stream.result("37", Hierarchy.BLOCK, "KM", "2026-09").below())
                .isEqualByComparingTo("5");
    }

    @Test
    void a_unit_that_moves_takes_its_figures_with_it() {
        smallTree();
        stream.placed("3702", "37", null);
        stream.confirmed("370102JT", "KM", "2026-09", "7", Aggregation.SUM);
        stream.settle();
        stream.placed("370102", "3702", null);
        stream.settle();
        RolledUp before = stream.result("3701", Hierarchy.BLOCK, "KM", "2026-09");
        assertThat(before.below()).isNull();
        assertThat(before.children()).isZero();
        assertThat(stream.result("3702", Hierarchy.BLOCK, "KM", "2026-09").below())
                .isEqualByComparingTo("7");
        assertThat(stream.result("37", Hierarchy.BLOCK, "KM", "2026-09").below())
                .isEqualByComparingTo("7");
    }

    @Test
    void what_comes_last_or_is_a_rate_is_not_put_together() {
        smallTree();
        stream.confirmed("370101", "RATE", "2026-09", "98.5", Aggregation.RATIO);
        stream.settle();
        assertThat(stream.find("37", Hierarchy.BLOCK, "RATE", "2026-09")).isEmpty();
    }

    @Test
    void what_is_no_event_of_ours_is_left_alone() {
        smallTree();
        stream.raw("metric-events", "x", "no json");
        stream.raw("metric-events", "x", null);
        stream.raw("metric-events", "x", "{\"type\":\"cn.tiaokuai.Unheard.v1\"}");
        stream.confirmed("370101", "KM", "2026-09", "1", Aggregation.SUM);
        stream.settle();
        assertThat(stream.result("37", Hierarchy.BLOCK, "KM", "2026-09").below())
                .isEqualByComparingTo("1");
    }

    @Test
    void an_event_of_a_newer_release_may_say_more() {
        smallTree();
        stream.raw("metric-events", "x", """
                {"type": "cn.tiaokuai.ObservationConfirmed.v1", "data": {"unit": "370101", "indicator": "KM",
                 "period": "2026-09", "value": 3, "aggregation": "SUM", "weather": "fine"}}""");
        stream.settle();
        assertThat(stream.result("37", Hierarchy.BLOCK, "KM", "2026-09").below())
                .isEqualByComparingTo("3");
    }

    /** Random trees that change, random reports, corrections and reopenings, told twice at times. */
    @ParameterizedTest
    @EnumSource(names = {"SUM", "MAX", "MIN"})
    void it_always_says_what_looking_at_every_value_says(Aggregation aggregation) {
        Random random = new Random(20261126);
        for (int round = 0; round < 10; round++) {
            EveryValue values = new EveryValue(aggregation, 4 + random.nextInt(30), random);
            values.places().forEach(unit -> stream.placed(unit.code(), unit.block(), unit.line()));
            for (int i = 0; i < 120; i++) {
                values.change(stream);
                if (random.nextInt(20) == 0) {
                    stream.settle();
                }
            }
            stream.settle();
            values.every((key, expected) -> {
                RolledUp found = stream.find(key.unit(), key.hierarchy(), key.indicator(), key.period())
                        .orElse(null);
                assertThat(
                                found == null || found.below() == null
                                        ? null
                                        : found.below().stripTrailingZeros())
                        .as(key.toString())
                        .isEqualTo(expected == null ? null : expected.stripTrailingZeros());
            });
        }
    }
}
