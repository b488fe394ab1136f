package cn.tiaokuai.report.search;

import static cn.tiaokuai.report.Offices.CITY;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.PROVINCE_LINE;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class SearchTest {

    private static final Scope BUREAU =
            new Scope("370102JT", UnitPath.of("37.3701.370102.370102JT"), UnitPath.of("37JT.3701JT.370102JT"));

    @Inject
    Scoped scoped;

    @Inject
    EntityManager entities;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    /** A word that no other report has. */
    private static String word() {
        StringBuilder word = new StringBuilder();
        new Random().ints(8, 0x4e00, 0x9000).forEach(word::appendCodePoint);
        return word.toString();
    }

    private static String text(String... paragraphs) {
        return """
                {"title":"某局工作总结","sections":[
                  {"level":1,"number":"一、","heading":"主要工作","part":"SUMMARY","paragraphs":["%s"]},
                  {"level":2,"number":"（一）","heading":"公路","paragraphs":["路面平整。"]},
                  {"level":1,"number":"二、","heading":"工作计划","part":"PLAN","paragraphs":["%s"]}]}
                """.formatted(paragraphs[0], paragraphs.length > 1 ? paragraphs[1] : "继续努力。");
    }

    private static String written(String paragraph) {
        String report = begun();
        save(report, text(paragraph)).statusCode(200);
        return report;
    }

    private static ValidatableResponse sought(String username, String... parameters) {
        var request = as(username);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/search").then();
    }

    private static void finds(String username, String word, String report) {
        sought(username, "q", word).statusCode(200).body("items.reportId", contains(report));
    }

    private static void findsNothing(String username, String word) {
        sought(username, "q", word).statusCode(200).body("items", empty());
    }

    @Test
    void a_word_is_found_with_the_place_where_it_stands() {
        String word = word();
        String report = written("今年做了" + word + "等工作。");
        sought(DRAFTER, "q", word)
                .statusCode(200)
                .body("items.reportId", contains(report))
                .body("items[0].unitName", equalTo("临江区交通运输局"))
                .body("items[0].heading", equalTo("一、主要工作"))
                .body("items[0].part", equalTo("SUMMARY"))
                .body("items[0].snippets[0].text", equalTo("今年做了" + word + "等工作。"))
                .body("items[0].snippets[0].marks[0]", equalTo(Map.of("start", 4, "end", 12)));
    }

    @Test
    void all_words_must_stand_in_one_section_as_they_are() {
        String word = word();
        written("今年" + word + "修路");
        sought(DRAFTER, "q", word + " 修路").body("items", hasSize(1));
        sought(DRAFTER, "q", word + " 继续努力").body("items", empty());
        sought(DRAFTER, "q", word.substring(4) + word.substring(0, 4)).body("items", empty());
    }

    @Test
    void a_draft_is_found_by_its_own_unit_only() {
        String word = word();
        finds(DRAFTER, word, written(word));
        for (String other : List.of(DISTRICT, CITY, SIBLING)) {
            findsNothing(other, word);
        }
    }

    @Test
    void a_submitted_text_is_found_by_its_readers_and_a_withdrawn_one_no_more() {
        String word = word();
        String report = written(word);
        submit(report).statusCode(201);
        finds(DISTRICT, word, report);
        finds(DRAFTER, word, report);
        findsNothing(CITY, word);
        withdraw(report).statusCode(204);
        findsNothing(DISTRICT, word);
        finds(DRAFTER, word, report);
    }

    @Test
    void superiors_find_what_was_submitted_not_what_is_written_since() {
        String before = word();
        String after = word();
        String report = written(before);
        submit(report).statusCode(201);
        giveBack(report);
        save(report, text(after)).statusCode(200);
        finds(DISTRICT, before, report);
        findsNothing(DISTRICT, after);
        finds(DRAFTER, after, report);
        findsNothing(DRAFTER, before);
        submit(report).statusCode(201);
        finds(DISTRICT, after, report);
        findsNothing(DISTRICT, before);
    }

    @Test
    void an_approved_report_is_found_by_all_superiors_and_nobody_aside() {
        String word = word();
        String report = written(word);
        submit(report).statusCode(201);
        happened(answer(ReportApproved.class, report));
        for (String superior : List.of(DRAFTER, DISTRICT, CITY, PROVINCE_LINE)) {
            finds(superior, word, report);
        }
        for (String other : List.of(SIBLING, "reviewer.370121jt", "reviewer.3701sf")) {
            findsNothing(other, word);
        }
    }

    @Test
    void a_search_is_narrowed_by_year_kind_part_and_unit() {
        String word = word();
        written(word);
        sought(DRAFTER, "q", word, "year", "2025", "kind", "SPECIAL", "part", "SUMMARY", "unit", "370102")
                .body("items", hasSize(1));
        for (String[] other : new String[][] {
            {"year", "2024"}, {"kind", "ANNUAL"}, {"part", "PLAN"}, {"unit", "370121"}, {"unit", "NOBODY"}
        }) {
            sought(DRAFTER, "q", word, other[0], other[1]).statusCode(200).body("items", empty());
        }
        sought(DRAFTER, "q", "路面平整", "part", "SUMMARY").body("items.heading", hasItem("（一）公路"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        String word = word();
        List<String> reports = List.of(written(word), written(word), written(word));
        var first = sought(DRAFTER, "q", word, "limit", "2")
                .body("items", hasSize(2))
                .extract();
        String rest = sought(DRAFTER, "q", word, "limit", "2", "after", first.path("next"))
                .body("items", hasSize(1))
                .body("next", equalTo(null))
                .extract()
                .path("items[0].reportId");
        assertThat(first.<List<String>>path("items.reportId")).doesNotContain(rest);
        assertThat(reports).contains(rest);
    }

    @Test
    void figures_are_found_by_what_they_count_and_how_it_is_measured() {
        String word = word();
        written(word + "新改建农村公路46.5公里，排查桥梁128座。");
        sought(DRAFTER, "q", word, "subject", "农村公路", "measure", "公里")
                .body("items[0].figures.text", contains("46.5公里"))
                .body("items[0].figures[0].value", equalTo(46.5f));
        sought(DRAFTER, "q", word, "subject", "农村公路", "measure", "座").body("items", empty());
    }

    @Test
    void others_approved_sections_that_are_alike_are_shown_best_first() {
        String mine = word() + "深入开展超限超载治理，固定检测与流动巡查相结合，全年检查货车一千二百辆。";
        String report = written(mine);
        submit(report).statusCode(201);
        happened(answer(ReportApproved.class, report));
        as(CITY).body(Map.of("text", mine.substring(4) + "成效明显。"))
                .post("/search/similar")
                .then()
                .statusCode(200)
                .body("reportId", hasItem(report))
                .body("[0].likeness", greaterThan(0.5f))
                .body("[0].heading", equalTo("一、主要工作"));
        as(DRAFTER).body(Map.of("text", mine)).post("/search/similar").then().body("reportId", not(hasItem(report)));
        as(SIBLING).body(Map.of("text", mine)).post("/search/similar").then().body("reportId", not(hasItem(report)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=",
                "q=路",
                "q=公路 的",
                "measure=公里",
                "subject=路",
                "q=公路&year=x",
                "q=公路&kind=X",
                "q=公路&part=X",
                "q=公路&limit=0",
                "q=公路&after=x",
                "q=公路&unit=a b"
            })
    void a_search_that_means_nothing_is_refused(String query) {
        as(DRAFTER).get("/search?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%_", "公路%", "公路_建设", "\\\\公路", "公路';--"})
    void signs_mean_themselves(String query) {
        sought(DRAFTER, "q", "农村公路 " + query.replace("%_", "农村%"))
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_text_without_words_is_like_nothing() {
        as(DRAFTER).body(Map.of("text", "。")).post("/search/similar").then().statusCode(422);
    }

    /** Terms and units are both conditions of the index, which no condition outside of a policy could be. */
    @Test
    void the_policy_is_answered_by_the_index() {
        String plan = scoped.in(BUREAU, () -> {
            for (String setting : List.of(
                    "'enable_seqscan', 'off'",
                    "'enable_indexscan', 'off'",
                    "'tiaokuai.sought', '{1}'",
                    "'tiaokuai.sought_in', '{@370102}'")) {
                entities.createNativeQuery("select set_config(" + setting + ", true)")
                        .getSingleResult();
            }
            List<?> lines = entities.createNativeQuery("explain select * from search_section")
                    .getResultList();
            return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        });
        assertThat(plan).contains("search_section_by_term").doesNotContain("Seq Scan", "Filter");
        assertThat(plan.lines().filter(line -> line.contains("Index Cond")))
                .singleElement()
                .asString()
                .contains("terms @>", "units @>");
    }
}
