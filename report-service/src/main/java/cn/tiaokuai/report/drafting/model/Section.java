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
 * @param numbering how it is numbered; null for a heading without number
 * @param start the number it begins anew with; null where it goes on from the one before it
 * @param number as printed, which {@link Content} derives; null where there is none
 * @param heading without its number; empty for text before the first heading
 * @param runIn the heading and the first paragraph share a line
 * @param part SUMMARY, HIGHLIGHTS, PROBLEMS, PLAN, SUGGESTIONS, BASICS; null where unknown
 * @param blocks in order
 */
public record Section(
        UUID id,
        int level,
        Numbering numbering,
        Integer start,
        String number,
        String heading,
        boolean runIn,
        String part,
        List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    /** A section of paragraphs alone; the number is as somebody wrote it, see {@link Content#asWritten}. */
    public static Section plain(
            UUID id, int level, String number, String heading, boolean runIn, String part, List<String> paragraphs) {
        Numbering numbering = number == null
                ? null
                : Numbering.read(number).map(Numbering.Written::numbering).orElse(null);
        List<Block> blocks = paragraphs.stream().<Block>map(Block.Paragraph::of).toList();
        return new Section(id, level, numbering, null, number, heading, runIn, part, blocks);
    }

    /** All text below the heading, a line for each paragraph and each row of a table. */
    public List<String> paragraphs() {
        return blocks.stream().flatMap(block -> block.lines().stream()).toList();
    }

    /** Whether {@link #paragraphs()} tell everything that stands below the heading. */
    public boolean isPlain() {
        return blocks.stream().allMatch(block -> block instanceof Block.Paragraph paragraph && paragraph.isPlain());
    }

    Section withParagraph(String added) {
        List<Block> more = Stream.concat(blocks.stream(), Stream.of(Block.Paragraph.of(added)))
                .toList();
        return new Section(id, level, numbering, start, number, heading, runIn, part, more);
    }

    /** The same heading with other blocks below it. */
    public Section withBlocks(List<Block> other) {
        return new Section(id, level, numbering, start, number, heading, runIn, part, other);
    }

    /** SHA-256 over all that belongs to the section, wherever it stands in the text; see {@link Content#digest}. */
    public String digest() {
        return new Content("", List.of(this)).digest();
    }

    public Section withId(UUID other) {
        return new Section(other, level, numbering, start, number, heading, runIn, part, blocks);
    }

    Section numbered(Integer begins, String derived) {
        return new Section(id, level, numbering, begins, derived, heading, runIn, part, blocks);
    }

    /** What a reader would call the same section in another version of the text. */
    Place place() {
        return new Place(level, number, heading);
    }

    record Place(int level, String number, String heading) {}
}
