package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.analysis.TextDecoding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes sections of a text file, as the reader sees its outline. */
@ApplicationScoped
class TextImport {

    private final DraftingLimits limits;

    TextImport(DraftingLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param title taken where the text has none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 for a file that is too large, 422 for one that is no text
     */
    Content read(byte[] file, String title) {
        if (file == null || file.length == 0) {
            throw Problems.invalid("file", "文件是空的");
        }
        if (file.length > limits.importBytes()) {
            throw Problems.of(413, "too-large", "文件不能超过 " + limits.importBytes() + " 字节", Map.of("field", "file"));
        }
        String text = decode(file);
        if (text.isBlank()) {
            throw Problems.invalid("file", "文件里没有文字");
        }
        Reading reading = Reader.read(text);
        return new Content(reading.title() == null ? title : reading.title(), sections(text, reading));
    }

    private static String decode(byte[] file) {
        return switch (TextDecoding.decode(file)) {
            case TextDecoding.Decoded decoded -> decoded.text();
            case TextDecoding.Refused refused ->
                throw Problems.of(422, "not-text", refused.reason(), Map.of("field", "file"));
        };
    }

    /** Text before the first heading becomes a section without one; a parent's text ends where its first child begins. */
    private static List<Section> sections(String text, Reading reading) {
        List<Section> sections = new ArrayList<>();
        List<cn.tiaokuai.report.analysis.Section> outline = reading.sections();
        int first = outline.isEmpty() ? text.length() : outline.getFirst().start();
        List<String> preface = paragraphs(text.substring(0, first));
        if (!preface.isEmpty() && preface.getFirst().equals(reading.title())) {
            preface = preface.subList(1, preface.size());
        }
        if (!preface.isEmpty()) {
            sections.add(new Section(UUID.randomUUID(), 1, null, "", null, preface));
        }
        for (int i = 0; i < outline.size(); i++) {
            var section = outline.get(i);
            int end = i + 1 < outline.size() ? outline.get(i + 1).start() : text.length();
            sections.add(new Section(
                    UUID.randomUUID(),
                    section.level(),
                    section.number(),
                    section.heading(),
                    section.part() == null ? null : section.part().name(),
                    body(text.substring(section.start(), end), section)));
        }
        return sections;
    }

    /** What follows the number and the heading, which may run into their first paragraph. */
    private static List<String> body(String text, cn.tiaokuai.report.analysis.Section section) {
        String rest = text.strip();
        if (section.number() != null && rest.startsWith(section.number())) {
            rest = rest.substring(section.number().length()).strip();
        }
        if (rest.startsWith(section.heading())) {
            rest = rest.substring(section.heading().length());
        }
        return paragraphs(rest);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
