package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.drafting.model.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes sections of a text file, as the reader sees its outline. */
@ApplicationScoped
class TextImport {

    private static final Pattern LINE_END = Pattern.compile("[\\s\\u3000]*[\\n\\r]");

    private final DraftingLimits limits;
    private final TextFiles files;

    TextImport(DraftingLimits limits, TextFiles files) {
        this.limits = limits;
        this.files = files;
    }

    /**
     * Reads a file.
     *
     * @param before what the report held; sections found again keep their identities, and the title stays where the text
     *     has none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 for a file that is too large, 422 for one that is no text
     */
    Content read(byte[] file, Content before) {
        String text = files.text(file);
        Reading reading = Reader.read(text);
        Content content = Content.asWritten(title(reading, before), sections(text, reading))
                .keepingIdentities(before);
        Violations violations = new Violations();
        limits.size(violations, content);
        violations.stop();
        return content;
    }

    private String title(Reading reading, Content before) {
        String title = reading.title() == null ? "" : reading.title().strip();
        return title.isEmpty() || title.length() > limits.titleLength() ? before.title() : title;
    }

    /** Text before the first heading becomes a section without one; a parent's text ends where its first child begins. */
    private List<Section> sections(String text, Reading reading) {
        List<Section> sections = new ArrayList<>();
        List<cn.tiaokuai.report.analysis.Section> outline = reading.sections();
        int first = outline.isEmpty() ? text.length() : outline.getFirst().start();
        List<String> preface = paragraphs(text.substring(0, first));
        if (!preface.isEmpty() && preface.getFirst().equals(reading.title())) {
            preface = preface.subList(1, preface.size());
        }
        if (!preface.isEmpty()) {
            sections.add(Section.plain(UUID.randomUUID(), 1, null, "", false, null, preface));
        }
        for (int i = 0; i < outline.size(); i++) {
            var found = outline.get(i);
            int end = i + 1 < outline.size() ? outline.get(i + 1).start() : text.length();
            sections.add(section(found, text.substring(found.start(), end)));
        }
        return sections;
    }

    /** A heading too long for one is text; a number of no known form is part of the heading. */
    private Section section(cn.tiaokuai.report.analysis.Section found, String text) {
        boolean isLong = found.heading().length() > limits.headingLength();
        boolean isNumber =
                found.number() != null && Numbering.read(found.number()).isPresent();
        String number = isNumber ? found.number() : null;
        String unread = isNumber || found.number() == null ? "" : found.number();
        String heading = isLong ? "" : found.heading();
        String body = body(text, found.number(), heading);
        return Section.plain(
                UUID.randomUUID(),
                found.level(),
                number,
                unread + heading,
                !heading.isEmpty() && !body.isBlank() && !LINE_END.matcher(body).lookingAt(),
                found.part() == null ? null : found.part().name(),
                paragraphs(body));
    }

    /** What follows the number and the heading, which may run into their first paragraph. */
    private static String body(String text, String number, String heading) {
        String rest = text.strip();
        if (number != null && rest.startsWith(number)) {
            rest = rest.substring(number.length()).strip();
        }
        return rest.startsWith(heading) ? rest.substring(heading.length()) : rest;
    }

    private List<String> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> pieces(line).stream())
                .toList();
    }

    /** A line longer than any paragraph may be is cut, so that nothing is lost; never within a character. */
    private List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (line.length() - from > limits.paragraphLength()) {
            int to = from + limits.paragraphLength();
            to -= Character.isHighSurrogate(line.charAt(to - 1)) ? 1 : 0;
            pieces.add(line.substring(from, to));
            from = to;
        }
        pieces.add(line.substring(from));
        return pieces;
    }
}
