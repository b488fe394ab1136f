package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.save;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class DocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TABLE = """
            {"title":"临江区交通运输局2025年工作总结","document":{"type":"doc","content":[
              {"type":"paragraph","content":[{"type":"text","text":"现将情况报告如下："}]},
              {"type":"heading","attrs":{"level":1,"numbering":"COMMA"},"content":[{"type":"text","text":"主要工作"}]},
              {"type":"heading","attrs":{"level":2,"numbering":"BRACKET","runIn":true},
               "content":[{"type":"text","text":"农村公路提质。"}]},
              {"type":"paragraph","content":[{"type":"text","text":"新改建"},
               {"type":"text","text":"46.5公里","marks":[{"type":"bold"}]},{"type":"text","text":"。"}]},
              {"type":"table","content":[
                {"type":"tableRow","content":[
                  {"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"项目"}]}]},
                  {"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"公里"}]}]}]},
                {"type":"tableRow","content":[
                  {"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"县道"}]}]},
                  {"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"12.5"}]}]}]}]},
              {"type":"heading","attrs":{"level":1,"numbering":"COMMA","part":"PLAN"},
               "content":[{"type":"text","text":"明年计划"}]}]}}
            """;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @Test
    void a_document_comes_back_with_tables_and_derived_numbers() {
        String report = begun();
        save(report, TABLE)
                .statusCode(200)
                .body("sections.number", contains(null, "一、", "（一）", "二、"))
                .body("sections[2].paragraphs", contains("新改建46.5公里。", "项目\t公里", "县道\t12.5"))
                .body("document.content[4].type", equalTo("table"))
                .body("document.content[3].content[1].marks[0].type", equalTo("bold"));
        as(DRAFTER)
                .get("/" + report)
                .then()
                .body("document.content[4].content[1].content[0].type", equalTo("tableCell"));
    }

    @Test
    void a_document_that_came_may_be_sent_back_and_keeps_identities() {
        String report = begun();
        Object document = save(report, TABLE).extract().path("document");
        Object ids = as(DRAFTER).get("/" + report).path("sections.id");
        ObjectNode body = JSON.createObjectNode().put("title", "x").set("document", JSON.valueToTree(document));
        save(report, body.toString()).statusCode(200).body("sections.id", equalTo(ids));
    }

    @Test
    void the_short_form_does_not_wipe_out_a_table() {
        String report = begun();
        save(report, TABLE).statusCode(200);
        save(report, TEXT).statusCode(422).body("violations.field", hasItem("sections"));
    }

    @Test
    void a_text_comes_in_one_form_only() {
        String both = TEXT.replaceFirst("\\{", "{\"document\":{\"type\":\"doc\"},");
        save(begun(), both).statusCode(422).body("violations.field", hasItem("sections"));
    }

    @Test
    void what_the_schema_does_not_know_is_refused_by_place() {
        String script = "{\"title\":\"x\",\"document\":{\"type\":\"doc\",\"content\":[{\"type\":\"script\"}]}}";
        save(begun(), script).statusCode(422).body("violations.field", hasItem("document.content[0].type"));
    }
}
