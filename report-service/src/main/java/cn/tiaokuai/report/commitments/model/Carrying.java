package cn.tiaokuai.report.commitments.model;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.wording.model.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Makes the beginning of a report from the one of the year before: its structure, with the promises that are to be answered.
 * No sentence about what was achieved is carried, since it would be told twice.
 */
public final class Carrying {

    private static final String SUMMARY = "SUMMARY";
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern FIGURE = Pattern.compile("\\d");
    private static final Pattern PROMISE = Pattern.compile("（20\\d\\d年计划）");
    private static final String TO_BE_ANSWERED = "完成情况：XX";
    private static final int LONGEST_HEADING = 30;
    private static final double LIKE = 0.15;

    private final int lastYear;

    private Carrying(int lastYear) {
        this.lastYear = lastYear;
    }

    /** A promise to be answered. */
    public record Due(int planYear, String text) {}

    /** Whether a sentence is the promise that {@link #begun} has put there, or says that nobody has answered it yet. */
    static boolean isPlaceholder(String sentence) {
        return sentence.contains(TO_BE_ANSWERED) || PROMISE.matcher(sentence).lookingAt();
    }

    /**
     * The beginning of a report.
     *
     * @param title that it has already
     * @param last the text of the year before
     * @param lastYear the year that it is about
     */
    public static Content begun(String title, Content last, int lastYear, List<Due> due) {
        Carrying carrying = new Carrying(lastYear);
        List<Section> structure = last.sections().stream()
                .filter(section -> isStructure(section))
                .map(carrying::carried)
                .toList();
        return new Content(title, carrying.filled(structure, due));
    }

    /** A heading that says what a section is about, not what was done: on its own line, short, without figures. */
    static boolean isStructure(Section section) {
        String heading = YEAR.matcher(section.heading()).replaceAll("");
        return !heading.isBlank()
                && !section.runIn()
                && heading.length() <= LONGEST_HEADING
                && !FIGURE.matcher(heading).find();
    }

    private Section carried(Section section) {
        String heading = YEAR.matcher(section.heading()).replaceAll(match -> next(match.group()));
        return section(section.level(), section.numbering(), heading, section.part(), List.of());
    }

    /** The year before and the one it planned for are now the year reported on and the one planned for. */
    private String next(String year) {
        int named = Integer.parseInt(year);
        return named == lastYear || named == lastYear + 1 ? Integer.toString(named + 1) : year;
    }

    private List<Section> filled(List<Section> structure, List<Due> due) {
        if (due.isEmpty()) {
            return structure;
        }
        List<Section> sections = new ArrayList<>(structure);
        if (sections.stream().noneMatch(Carrying::isSummary)) {
            sections.addFirst(section(1, Numbering.COMMA, lastYear + 1 + "年计划完成情况", SUMMARY, List.of()));
        }
        Map<UUID, List<Block>> answers = new HashMap<>();
        for (Due promise : due) {
            answers.computeIfAbsent(home(promise, sections).id(), id -> new ArrayList<>())
                    .add(Block.Paragraph.of(placeholder(promise)));
        }
        return sections.stream()
                .map(section -> answers.containsKey(section.id()) ? with(section, answers.get(section.id())) : section)
                .toList();
    }

    private static String placeholder(Due promise) {
        String words = promise.text().strip().replaceAll("[。；;.]+$", "");
        return "（" + promise.planYear() + "年计划）" + words + "。" + TO_BE_ANSWERED + "。";
    }

    /** The section of the summary whose heading is most like the promise, else its first. */
    private static Section home(Due promise, List<Section> sections) {
        Phrase phrase = Phrase.ofSentence(promise.text());
        Section home = null;
        double likest = LIKE;
        for (Section section : sections) {
            if (isSummary(section)) {
                double likeness = phrase.likenessOfNames(Phrase.ofName(section.heading()));
                if (home == null || likeness > likest) {
                    home = section;
                    likest = Math.max(likeness, LIKE);
                }
            }
        }
        return home;
    }

    private static boolean isSummary(Section section) {
        return SUMMARY.equals(section.part());
    }

    private static Section with(Section section, List<Block> blocks) {
        return new Section(
                section.id(),
                section.level(),
                section.numbering(),
                null,
                null,
                section.heading(),
                false,
                section.part(),
                blocks);
    }

    private static Section section(int level, Numbering numbering, String heading, String part, List<Block> blocks) {
        return new Section(UUID.randomUUID(), level, numbering, null, null, heading, false, part, blocks);
    }
}
