package cn.tiaokuai.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.drafting.model.Section;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    private static final List<Numbering> NUMBERINGS = List.of(Numbering.values());
    private static final StoredDocument STORED = new StoredDocument();

    @Test
    void a_text_is_read_again_as_it_was_written() {
        for (int seed = 0; seed < 300; seed++) {
            Content content = anyContent(new Random(seed));
            Content again = STORED.convertToEntityAttribute(STORED.convertToDatabaseColumn(content));
            assertThat(again).as("seed " + seed).isEqualTo(content);
            assertThat(again.digest()).isEqualTo(content.digest());
        }
    }

    /** What other programmers are told, and what the service does, is the same. */
    @Test
    void documents_are_as_their_schema_says() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("..", "docs", "api", "document.schema.json")));
        for (int seed = 0; seed < 100; seed++) {
            assertThat(schema.validate(DocumentWriter.write(anyContent(new Random(seed)))))
                    .isEmpty();
        }
    }

    @Test
    void text_before_the_first_heading_keeps_its_identity() {
        UUID preface = UUID.randomUUID();
        Content content =
                new Content("总结", List.of(Section.plain(preface, 1, null, "", false, null, List.of("现将情况报告如下："))));
        assertThat(DocumentWriter.write(content).at("/attrs/preface").asText()).isEqualTo(preface.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'page'} | document.type",
                "{'type':'doc','comment':1} | document.comment",
                "{'type':'doc','content':{}} | document.content",
                "{'type':'doc','content':[{'type':'video'}]} | document.content[0].type",
                "{'type':'doc','content':[{'type':'heading'}]} | document.content[0].attrs.level",
                "{'type':'doc','content':[{'type':'heading','attrs':{'level':'1'}}]} | document.content[0].attrs.level",
                "{'type':'doc','content':[{'type':'heading','attrs':{'level':1,'numbering':'ROMAN'}}]} |"
                        + " document.content[0].attrs.numbering",
                "{'type':'doc','content':[{'type':'heading','attrs':{'level':1,'onclick':'x'}}]} |"
                        + " document.content[0].attrs.onclick",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':''}]}]} |"
                        + " document.content[0].content[0].text",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'blink'}]}]}]}"
                        + " | document.content[0].content[0].marks[0].type",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'figure','attrs':{'text':'1'}}]}]} |"
                        + " document.content[0].content[0].attrs.id",
                "{'type':'doc','content':[{'type':'image','attrs':{'digest':'../etc'}}]} |"
                        + " document.content[0].attrs.digest",
                "{'type':'doc','content':[{'type':'table'}]} | document.content[0]",
                "{'type':'doc','content':[{'type':'table','content':[{'type':'tableRow','content':[{'type':'paragraph'}]}]}]}"
                        + " | document.content[0].content[0].content[0].type",
                "{'type':'doc','content':[{'type':'table','content':[{'type':'tableRow','content':[{'type':'tableCell','attrs':{'colspan':0}}]}]}]}"
                        + " | document.content[0].content[0].content[0].attrs.colspan",
            })
    void a_document_that_does_not_fit_is_refused_with_the_place(String document, String field) {
        Violations violations = new Violations();
        assertThatThrownBy(() -> {
                    new DocumentReader(violations, new StoredDocument.Unlimited())
                            .read("总结", new ObjectMapper().readTree(document.replace('\'', '"')));
                    violations.stop();
                })
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(
                                problem.getParameters().get("violations").toString())
                        .contains("field=" + field));
    }

    @Test
    void a_stored_document_that_is_none_is_a_fault_of_ours() {
        assertThatThrownBy(() -> STORED.convertToEntityAttribute("{"))
                .hasCauseInstanceOf(JsonProcessingException.class);
    }

    private static Content anyContent(Random random) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < random.nextInt(8); i++) {
            Numbering numbering = random.nextBoolean() ? null : NUMBERINGS.get(random.nextInt(NUMBERINGS.size()));
            sections.add(new Section(
                    UUID.randomUUID(),
                    1 + random.nextInt(4),
                    numbering,
                    numbering == null || random.nextInt(3) > 0 ? null : 1 + random.nextInt(30),
                    null,
                    words(random, 8),
                    random.nextBoolean(),
                    random.nextBoolean() ? "PLAN" : null,
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(at -> anyBlock(random))
                            .toList()));
        }
        return new Content(words(random, 10), sections);
    }

    private static Block anyBlock(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Block.Image("0123456789abcdef".repeat(4), words(random, 5), random.nextBoolean() ? null : 80);
            case 1 ->
                new Block.Table(IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(row -> new Block.Row(IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(cell -> new Block.Cell(
                                        row == 0, 1 + random.nextInt(2), 1, List.of(anyParagraph(random))))
                                .toList()))
                        .toList());
            default -> anyParagraph(random);
        };
    }

    private static Block.Paragraph anyParagraph(Random random) {
        List<Inline> line = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            Set<Inline.Mark> marks = EnumSet.noneOf(Inline.Mark.class);
            for (Inline.Mark mark : Inline.Mark.values()) {
                if (random.nextInt(4) == 0) {
                    marks.add(mark);
                }
            }
            line.add(
                    random.nextInt(4) == 0
                            ? new Inline.BoundFigure(UUID.randomUUID(), "46.5公里", marks)
                            : new Inline.Words(words(random, 12) + "。", marks));
        }
        return new Block.Paragraph(line);
    }

    private static String words(Random random, int most) {
        String all = "新改建农村公路46.5公里，“四好”<b>𠮷&\"\\ \t";
        StringBuilder words = new StringBuilder();
        int[] points = all.codePoints().toArray();
        for (int i = 0; i < random.nextInt(most); i++) {
            words.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return words.toString();
    }
}
