package cn.tiaokuai.report.drafting.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A heading with what stands below it. Sections stand in the order of the text; the levels make them a tree: a section
 * belongs to the nearest one before it of a smaller level.
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
        List<String> more = Stream.concat(paragraphs.stream(), Stream.of(added)).toList();
        return new Section(id, level, number, heading, part, more);
    }

    Section withId(UUID other) {
        return new Section(other, level, number, heading, part, paragraphs);
    }

    /** What a reader would call the same section in another version of the text. */
    Place place() {
        return new Place(level, number, heading);
    }

    record Place(int level, String number, String heading) {}
}
