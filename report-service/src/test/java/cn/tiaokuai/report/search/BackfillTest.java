package cn.tiaokuai.report.search;

import static cn.tiaokuai.report.Offices.DB;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.report.figures.Measured;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports that were saved before there was a search. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class BackfillTest {

    @Inject
    Backfill backfill;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    /** As the migration finds a report of before. */
    private static void of_before(String report) {
        Database.execute(DB, "delete from search_section where report_id = '" + report + "'");
        Database.execute(DB, "insert into search_backlog values ('" + report + "', '370102JT')");
    }

    private static String written(String word) {
        String report = begun();
        save(report, TEXT.replace("农村公路", word)).statusCode(200);
        return report;
    }

    /** Words that no other test writes. */
    private static String word() {
        return new Measured().name;
    }

    private static List<String> found(String username, String word) {
        return as(username)
                .queryParam("q", word)
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.reportId");
    }

    private static long left(String report) {
        return Database.number(DB, "select count(*) from search_backlog where report_id = ?", UUID.fromString(report));
    }

    @Test
    void a_draft_of_before_is_found_by_its_own_unit() {
        String word = word();
        String report = written(word);
        of_before(report);
        assertThat(found(DRAFTER, word)).isEmpty();
        backfill.fill();
        assertThat(found(DRAFTER, word)).contains(report);
        assertThat(found(DISTRICT, word)).isEmpty();
        assertThat(left(report)).isZero();
    }

    @Test
    void others_find_the_text_that_was_submitted_and_not_what_was_written_since() {
        String submitted = word();
        String since = word();
        String report = written(submitted);
        submit(report).statusCode(201);
        giveBack(report);
        save(report, TEXT.replace("农村公路", since)).statusCode(200);
        of_before(report);
        backfill.fill();
        assertThat(found(DISTRICT, submitted)).contains(report);
        assertThat(found(DISTRICT, since)).isEmpty();
        assertThat(found(DRAFTER, since)).contains(report);
        assertThat(found(DRAFTER, submitted)).isEmpty();
        assertThat(found(SIBLING, submitted)).isEmpty();
    }

    @Test
    void what_is_left_undone_is_done_at_the_next_look_and_nothing_twice() {
        String word = word();
        String report = written(word);
        of_before(report);
        backfill.fill();
        long rows = rows(report);
        backfill.fill();
        assertThat(rows(report)).isEqualTo(rows).isPositive();
    }

    private static long rows(String report) {
        return Database.number(DB, "select count(*) from search_section where report_id = ?", UUID.fromString(report));
    }
}
