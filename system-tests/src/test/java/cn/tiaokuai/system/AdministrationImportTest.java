package cn.tiaokuai.system;

import static cn.tiaokuai.system.DelegatedAdministrationTest.requireProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Units and people from files: tried first, then all of it or nothing, and the file comes back with the reasons. */
class AdministrationImportTest {

    private static final String PEOPLE = "用户名,姓,名,单位代码,岗位\n";
    private static final String UNITS = "代码,名称,类型,上级代码\n";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void units_are_tried_then_made_then_known() {
        String code = "T" + unique.toUpperCase(Locale.ROOT);
        String file =
                UNITS + code + ",试验区" + code + ",DISTRICT,3701\n" + code + "A,试验局" + code + ",BUREAU," + code + "\n";
        requireCounts(send("admin.system", "units?dryRun=true", file), false, 2, 0, 0);
        requireProblem(Administering.as("admin.system").get("/units/" + code), 404, "not-found");
        requireCounts(send("admin.system", "units", file), true, 2, 0, 0);
        try {
            JsonNode made = Administering.as("admin.system")
                    .get("/units/" + code + "A")
                    .expect(200)
                    .json();
            assertThat(made.get("parent").asText()).isEqualTo(code);
            requireCounts(send("admin.system", "units", file), true, 0, 2, 0);
        } finally {
            KeycloakAdmin.get()
                    .removeGroup(Administering.as("admin.system")
                            .get("/units/" + code)
                            .json()
                            .get("id")
                            .asText());
        }
    }

    @Test
    void one_faulty_row_keeps_out_the_whole_file_and_every_fault_is_told_beside_its_row() {
        String good = "import." + unique;
        String file = PEOPLE + good + ",安,知新,370102JT,办公室/起草填报岗\n"
                + "b." + unique + ",安,知新,370121,起草岗\n"
                + "c." + unique + ",安,知新,370102,单位管理岗\n"
                + "=d,安,知新,370102,起草岗\n";
        requireCounts(send("admin.370102", "people", file), false, 1, 0, 3);
        String annotated = send("admin.370102", "people?annotated=true", file)
                .expect(200)
                .response()
                .body();
        assertThat(annotated.lines().toList())
                .hasSize(5)
                .satisfiesExactly(
                        heads -> assertThat(heads).endsWith(",结果"),
                        row -> assertThat(row).contains("新建").doesNotContain("临时口令"),
                        row -> assertThat(row).contains("错误：没有找到，或不在您的管理范围内"),
                        row -> assertThat(row).contains("错误：您不能授予或收回角色"),
                        row -> assertThat(row).startsWith("'=d").contains("错误：用户名"));
        assertThat(Administering.as("admin.370102").all("/people?search=" + good, 10))
                .isEmpty();
    }

    @Test
    void people_get_accounts_with_temporary_passwords() {
        String file = "\uFEFF" + PEOPLE + "import." + unique + ",安,知新,370102JT,办公室/起草填报岗\n";
        JsonNode imported = send("admin.370102", "people", file).expect(200).json();
        assertThat(imported.at("/rows/0/temporaryPassword").asText()).hasSize(16);
        requireCounts(send("admin.370102", "people", file), true, 0, 1, 0);
    }

    @Test
    void a_post_that_is_not_there_is_made_where_its_roles_are_told_and_may_be_given() {
        String heads = PEOPLE.strip() + ",角色\n";
        String office = "窗口" + unique;
        String rows = "e." + unique + ",安,知新,370102JT," + office + "/受理岗,drafter、statistician\n" + "f." + unique
                + ",安,知新,370102JT," + office + "/受理岗,\n";
        requireCounts(
                send("admin.370102", "people", heads + rows + "g." + unique + ",安,知新,370102JT,新岗,audit-admin\n"),
                false,
                2,
                0,
                1);
        requireCounts(send("admin.370102", "people", heads + rows), true, 2, 0, 0);
        JsonNode made = Administering.as("admin.370102")
                .all("/people?search=e." + unique, 10)
                .getFirst();
        assertThat(made.at("/posts/0/roles").toString()).contains("drafter", "statistician");
        requireCounts(
                send("admin.370102", "people", heads + "h." + unique + ",安,知新,370102JT," + office + "/受理岗,reviewer\n"),
                false,
                0,
                0,
                1);
    }

    @Test
    void a_workbook_is_taken_like_a_csv_file_and_handed_back_as_a_workbook() throws IOException {
        String person = "x." + unique;
        byte[] file = workbook("""
                <row><c t="inlineStr"><is><t>用户名</t></is></c><c t="inlineStr"><is><t>姓</t></is></c><c t="inlineStr"><is><t>名</t></is></c>
                <c t="inlineStr"><is><t>单位代码</t></is></c><c t="inlineStr"><is><t>岗位</t></is></c></row>
                <row><c t="inlineStr"><is><t>%s</t></is></c><c t="inlineStr"><is><t>安</t></is></c><c t="inlineStr"><is><t>知新</t></is></c>
                <c><v>370102</v></c><c t="inlineStr"><is><t>起草岗</t></is></c></row>""".formatted(person));
        Api.Caller administrator = TestedSystem.get().api().as("admin.370102");
        String people = Administering.ROOT + "/imports/people";
        Answer annotated =
                administrator.xlsx(people + "?dryRun=true&annotated=true", file).expect(200);
        assertThat(annotated.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
        requireCounts(administrator.xlsx(people, file), true, 1, 0, 0);
        requireProblem(administrator.xlsx(people, "no workbook".getBytes(StandardCharsets.UTF_8)), 422, "invalid");
    }

    private static byte[] workbook(String rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet r:id='r1'/>"
                            + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(part.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void files_of_another_form_and_of_others_are_refused() {
        requireProblem(send("admin.system", "units", "a,b\n1,2\n"), 422, "invalid");
        requireProblem(send("admin.system", "units", ""), 422, "invalid");
        requireProblem(send("admin.370102", "units", UNITS), 403, "role-missing");
        requireProblem(send("admin.system", "people", PEOPLE), 403, "role-missing");
    }

    private static void requireCounts(Answer answer, boolean saved, int created, int unchanged, int faulty) {
        JsonNode imported = answer.expect(200).json();
        assertThat(imported.get("saved").asBoolean()).as(imported.toString()).isEqualTo(saved);
        assertThat(imported.get("created").asInt()).as(imported.toString()).isEqualTo(created);
        assertThat(imported.get("unchanged").asInt()).isEqualTo(unchanged);
        assertThat(imported.get("faulty").asInt()).isEqualTo(faulty);
    }

    private static Answer send(String username, String what, String file) {
        return TestedSystem.get()
                .api()
                .as(username)
                .csv(Administering.ROOT + "/imports/" + what, file.getBytes(StandardCharsets.UTF_8));
    }
}
