package cn.tiaokuai.report.export;

import cn.tiaokuai.report.export.model.TitleLines;
import cn.tiaokuai.report.export.model.Width;
import java.util.List;
import java.util.function.Consumer;
import org.docx4j.wml.JcEnumeration;

/** What stands in front of the chapters of a book: its cover and its table of contents, on pages without numbers. */
public final class WordFront {

    /** 篇名 in styles.xml: the outermost level of headings, which the table of contents lists. */
    static final String CHAPTER_STYLE = "ChapterTitle";

    private static final String CONTENTS_FIELD = " TOC \\h \\z \\t \"篇名,1\" ";
    /** That many of a cover's letters fill a line, with some room for digits, which some fonts make wide. */
    private static final int LARGE_CHARACTERS = 10;

    private static final int SMALL_CHARACTERS = 15;
    private static final int COVER_LINE = 1100;
    private static final int ABOVE_COVER_TITLE = 6;
    /** Line of the page below which organ and date stand. */
    private static final int COVER_FOOT = 17;

    private static final Face LARGE = Face.TITLE.sized(72);
    private static final Face SMALL = Face.TITLE.sized(52);
    private static final Face CONTENTS = Face.HEADING.sized(44);

    private WordFront() {}

    /**
     * A cover.
     *
     * @param organ who compiled it; null where that must not be told
     * @param date as it is written, 2026年4月
     */
    public record Cover(String title, String organ, String date) {}

    /**
     * A chapter in the table of contents.
     *
     * @param page that it begins on; null while nobody knows
     */
    public record Entry(String title, Integer page) {}

    static boolean isNumbered(List<Entry> contents) {
        return contents.stream().allMatch(entry -> entry.page() != null);
    }

    static String anchor(int chapter) {
        return "_Toc" + chapter;
    }

    static void write(Cover cover, List<Entry> contents, Consumer<Object> out) {
        cover(cover, out);
        contents(contents, out);
        out.accept(Line.ofText().exactly(20).ending(WordPage.plain()).done());
    }

    private static void cover(Cover cover, Consumer<Object> out) {
        for (int i = 0; i < ABOVE_COVER_TITLE; i++) {
            out.accept(Line.ofText().done());
        }
        boolean large = Width.of(cover.title()) <= 2 * LARGE_CHARACTERS;
        List<String> title = TitleLines.of(cover.title(), large ? LARGE_CHARACTERS : SMALL_CHARACTERS);
        out.accept(Line.free()
                .exactly(COVER_LINE)
                .styled("Title")
                .aligned(JcEnumeration.CENTER)
                .add(Runs.of(String.join("\n", title), large ? LARGE : SMALL))
                .done());
        int room = (COVER_FOOT - ABOVE_COVER_TITLE) * Page.LINE - title.size() * COVER_LINE;
        String foot = cover.organ() == null ? cover.date() : cover.organ() + "\n" + cover.date();
        out.accept(Line.ofText()
                .before(Math.max(Page.LINE, room))
                .aligned(JcEnumeration.CENTER)
                .add(Runs.of(foot, Face.SUBHEADING))
                .done());
    }

    /** Entries with their pages, which Word works out anew whenever somebody tells it to. */
    private static void contents(List<Entry> contents, Consumer<Object> out) {
        out.accept(Line.free()
                .exactly(Page.LINE * 2)
                .onNewPage()
                .aligned(JcEnumeration.CENTER)
                .add(Runs.of("目　录", CONTENTS))
                .done());
        out.accept(Line.ofText().done());
        for (int i = 0; i < contents.size(); i++) {
            Entry entry = contents.get(i);
            Line line = Line.ofText().styled("TOC1").dotsToRight();
            if (i == 0) {
                line.add(Runs.fieldBegin(CONTENTS_FIELD, Face.BODY));
            }
            String page = entry.page() == null ? "" : "\t" + entry.page();
            line.link(anchor(i + 1), Runs.of(entry.title() + page, Face.BODY));
            if (i == contents.size() - 1) {
                line.add(Runs.fieldEnd(Face.BODY));
            }
            out.accept(line.done());
        }
    }
}
