package cn.tiaokuai.report.drafting;

import java.util.List;
import java.util.UUID;

/**
 * A heading with its paragraphs; sections stand in the order of the text, and the levels make them a tree.
 *
 * @param id identity that the section keeps through all revisions
 * @param level 1 for the uppermost
 * @param number as written, 一、 or （二） or 1.; null where there is none
 * @param heading without its number; empty for text before the first heading
 * @param part SUMMARY, HIGHLIGHTS, PROBLEMS, PLAN, SUGGESTIONS, BASICS; null where unknown
 * @param paragraphs in order, without line ends
 */
public record Section(UUID id, int level, String number, String heading, String part, List<String> paragraphs) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
    }

    Section withParagraph(String added) {
        return new Section(
                id,
                level,
                number,
                heading,
                part,
                java.util.stream.Stream.concat(paragraphs.stream(), java.util.stream.Stream.of(added))
                        .toList());
    }
}
