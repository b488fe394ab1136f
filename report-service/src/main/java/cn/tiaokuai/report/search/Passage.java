package cn.tiaokuai.report.search;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.search.model.Likeness;
import cn.tiaokuai.report.search.model.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A section as it is searched; the first of a report is its title.
 *
 * @param section its identity; null for the title
 * @param part what it is about, which subsections have from their section; null where unknown
 * @param heading with its number; empty for text before the first heading
 * @param text a line for each paragraph and each row of a table
 */
public record Passage(UUID section, String part, String heading, String text) {

    /** The passages of a text, in order. */
    public static List<Passage> of(Content content) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(null, null, content.title(), ""));
        Deque<Section> above = new ArrayDeque<>();
        for (Section section : content.sections()) {
            while (!above.isEmpty() && above.peek().level() >= section.level()) {
                above.pop();
            }
            above.push(section);
            String number = section.number() == null ? "" : section.number();
            passages.add(new Passage(
                    section.id(),
                    above.stream()
                            .map(Section::part)
                            .filter(part -> part != null)
                            .findFirst()
                            .orElse(null),
                    section.heading().isEmpty() ? "" : number + section.heading(),
                    String.join("\n", section.paragraphs())));
        }
        return passages;
    }

    String body() {
        return heading + '\n' + text;
    }

    String digest(String title) {
        return Digests.sha256(String.join("\n", title, String.valueOf(section), String.valueOf(part), body()));
    }

    /** All by which it is found. */
    int[] terms(UUID report, int year, String kind) {
        int[] pairs = Terms.pairs(Terms.folded(body()));
        IntStream marks = part == null
                ? IntStream.of(Terms.sample(report), Terms.year(year), Terms.kind(kind))
                : IntStream.of(Terms.sample(report), Terms.year(year), Terms.kind(kind), Terms.part(part));
        int[] likeness = section == null ? new int[0] : Likeness.bands(pairs);
        return IntStream.concat(IntStream.of(pairs), IntStream.concat(marks, IntStream.of(likeness)))
                .toArray();
    }
}
