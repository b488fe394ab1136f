package cn.tiaokuai.report.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.checking.Objection.Kind;
import cn.tiaokuai.report.checking.Objection.Severity;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionRulesTest {

    private static final String FAULT = "全年新增经营主体51户，其中企业新增208户、个体工商户新增637户。";

    private static Draft draft(String... paragraphs) {
        List<Section> sections = IntStream.range(0, paragraphs.length)
                .mapToObj(i -> Section.plain(
                        new UUID(0, i), 1, "一、", "第" + i + "项工作", false, "SUMMARY", List.of(paragraphs[i])))
                .toList();
        return draft(new Content("某局2025年工作总结", sections));
    }

    private static Draft draft(Content content) {
        return Draft.of(null, content, content.text(), Reader.read(content.text()));
    }

    private static List<Objection> figures(Draft draft) {
        return Checks.told(new FigureCheck().objections(draft));
    }

    private static String faultIn(String paragraph) {
        return figures(draft(paragraph)).getFirst().id();
    }

    @Test
    void figures_that_do_not_add_up_are_told_with_their_place() {
        Objection fault = figures(draft("平稳有序。", FAULT)).getFirst();
        assertThat(fault.severity()).isEqualTo(Severity.OVERRULABLE);
        assertThat(fault.section()).isEqualTo(new UUID(0, 1));
        assertThat(fault.excerpt()).isEqualTo(FAULT);
        assertThat(draft("平稳有序。", FAULT).text().substring(fault.start(), fault.end()))
                .startsWith("51户")
                .endsWith("637户");
    }

    @Test
    void a_fault_keeps_its_identity_while_others_write_around_it() {
        assertThat(faultIn("新的一句。" + FAULT + "再来一句。")).isEqualTo(faultIn(FAULT));
        assertThat(figures(draft("新的一项。", "又一项。", FAULT)).getFirst().id()).isEqualTo(faultIn(FAULT));
    }

    @Test
    void a_changed_sentence_is_another_fault() {
        assertThat(faultIn(FAULT.replace("637", "638"))).isNotEqualTo(faultIn(FAULT));
        assertThat(faultIn(FAULT.replace("全年", "今年"))).isNotEqualTo(faultIn(FAULT));
    }

    @Test
    void the_number_before_a_heading_says_nothing() {
        String runIn = "新增经营主体51户，其中企业新增208户、个体工商户新增637户。";
        Section plain = Section.plain(new UUID(0, 7), 1, "一、", runIn, true, null, List.of("好。"));
        Section before = Section.plain(new UUID(0, 8), 1, "一、", "前言", false, null, List.of("好。"));
        List<Objection> alone = figures(draft(new Content("某局2025年工作总结", List.of(plain))));
        List<Objection> second = figures(draft(new Content("某局2025年工作总结", List.of(before, plain))));
        assertThat(second.getFirst().id()).isEqualTo(alone.getFirst().id());
    }

    @Test
    void the_same_fault_twice_is_two_faults() {
        assertThat(figures(draft(FAULT, FAULT)).stream()
                        .filter(fault -> fault.severity() == Severity.OVERRULABLE)
                        .map(Objection::id))
                .containsExactly(faultIn(FAULT), faultIn(FAULT) + "-2");
    }

    @Test
    void the_placeholders_of_a_sentence_are_one_objection() {
        List<Objection> found = new PlaceholderCheck().objections(draft("到位资金XX万元，带动##户增收。投入XX万元。"));
        assertThat(found).extracting(Objection::excerpt).containsExactly("到位资金XX万元，带动##户增收。", "投入XX万元。");
        assertThat(found).extracting(Objection::severity).containsOnly(Severity.OVERRULABLE);
        assertThat(found.getFirst().message()).contains("XX", "##");
    }

    @ParameterizedTest
    @ValueSource(strings = {"妥否，请批示。", "当否，请予批复。", "特此请示。", "以上事项请予批准。", "可否，请县政府审批。"})
    void a_request_does_not_hide_in_a_report(String request) {
        List<Objection> found = new RequestCheck().objections(draft("各项工作平稳有序。" + request));
        assertThat(found).extracting(Objection::severity).containsOnly(Severity.OVERRULABLE);
        assertThat(found).extracting(Objection::kind).containsOnly(Kind.REQUEST);
    }

    @Test
    void a_plea_is_a_warning() {
        List<Objection> found = new RequestCheck().objections(draft("恳请市局在项目资金上给予支持。"));
        assertThat(found).extracting(Objection::severity).containsExactly(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"规划已报请批准实施。", "取得用地批复3件。", "认真落实领导批示精神。", "完善请示报告制度。", "依法提请审批。"})
    void what_was_requested_elsewhere_is_no_request(String sentence) {
        assertThat(new RequestCheck().objections(draft(sentence))).isEmpty();
    }

    @Test
    void only_what_may_be_overruled_is() {
        Objection blocking = Objection.general(Kind.CONTENT, Severity.BLOCKING, "a", "");
        Objection overrulable = Objection.general(Kind.FIGURES, Severity.OVERRULABLE, "b", "");
        Objection warning = Objection.general(Kind.REQUEST, Severity.WARNING, "c", "");
        List<Objection> all = List.of(blocking, overrulable, warning);
        assertThat(Objection.standing(all, Set.of())).containsExactly(blocking, overrulable);
        assertThat(Objection.standing(all, Set.of("a", "b"))).containsExactly(blocking);
    }
}
