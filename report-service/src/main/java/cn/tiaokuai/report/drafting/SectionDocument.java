package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * One section as a document of its own: its blocks, and its heading before them, which may be left out.
 *
 * @param headed whether the heading was given
 */
public record SectionDocument(Section section, boolean headed) {

    /**
     * Reads it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it is no document of one section
     */
    public static SectionDocument read(JsonNode document, UUID id, DraftingLimits limits) {
        Violations violations = new Violations();
        boolean headed = document.path("content").path(0).path("type").asText().equals("heading");
        List<Section> sections =
                new DocumentReader(violations, limits).read("", document).sections();
        violations.unless(sections.size() <= 1, "document.content", "一次只能保存一个章节");
        violations.stop();
        Section section = sections.isEmpty()
                ? new Section(id, 1, null, null, null, "", false, null, List.of())
                : sections.getFirst().withId(id);
        return new SectionDocument(section, headed);
    }

    /** Writes it, with the heading's number as it stands in the whole text. */
    public static ObjectNode write(Section section) {
        ObjectNode document = DocumentWriter.write(new Content("", List.of(section)));
        JsonNode first = document.path("content").path(0);
        if (section.number() != null && first.path("attrs") instanceof ObjectNode attrs) {
            attrs.put("number", section.number());
        }
        return document;
    }

    /** What the section becomes: other blocks, and another heading where one was given. */
    public Section onto(Section before) {
        return headed ? section.withId(before.id()) : before.withBlocks(section.blocks());
    }
}
