package cn.tiaokuai.report.export;

import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.export.model.OfficialDocument;
import cn.tiaokuai.report.export.model.OfficialDocument.Attachment;
import cn.tiaokuai.report.export.model.OfficialDocument.Signature;
import cn.tiaokuai.report.export.model.Piece;
import cn.tiaokuai.report.export.model.TitleLines;
import cn.tiaokuai.report.export.model.Width;
import java.util.List;
import java.util.function.Consumer;
import org.docx4j.wml.JcEnumeration;

/**
 * What stands below the title of a document, as elements of Word, handed on one by one: a single report keeps them, a book of
 * reports writes each away before it makes the next.
 */
final class WordBody {

    private static final int TITLE_CHARACTERS = 18;
    private static final int TITLE_LINE = 700;
    private static final int DEEPEST_HEADING = 9;

    private final Consumer<Object> out;
    private final WordPictures pictures;
    private final int levelsAbove;

    /** @param levelsAbove how many levels of headings stand above those of a document: none, or the chapters of a book */
    WordBody(Consumer<Object> out, WordPictures pictures, int levelsAbove) {
        this.out = out;
        this.pictures = pictures;
        this.levelsAbove = levelsAbove;
    }

    /** A title, centred and broken by sense. */
    static Line title(String title, String style) {
        return Line.free()
                .exactly(TITLE_LINE)
                .styled(style)
                .aligned(JcEnumeration.CENTER)
                .add(Runs.of(String.join("\n", TitleLines.of(title, TITLE_CHARACTERS)), Face.TITLE));
    }

    /** Addressee, text, signature and attachments. */
    void write(OfficialDocument document, Pictures from) {
        if (document.addressee() != null) {
            out.accept(
                    Line.ofText().add(Runs.of(document.addressee(), Face.BODY)).done());
        }
        pieces(document.body(), from);
        if (document.signature() != null) {
            sign(document.signature());
        }
        for (Attachment attachment : document.attachments()) {
            out.accept(Line.ofText()
                    .onNewPage()
                    .add(Runs.of(attachment.label(), Face.HEADING))
                    .done());
            out.accept(Line.ofText().done());
            pieces(attachment.body(), from);
        }
    }

    private void pieces(List<Piece> pieces, Pictures from) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Heading heading -> out.accept(heading(heading));
                case Piece.RunIn runIn ->
                    out.accept(Line.body()
                            .add(Runs.of(runIn.heading().words(), face(runIn.heading())))
                            .add(Runs.of(runIn.rest().line(), Face.BODY))
                            .done());
                case Piece.Text text -> text(text);
                case Piece.Table table -> {
                    out.accept(WordTables.of(table.table()));
                    // Two tables one after the other would become one.
                    out.accept(Line.ofText().exactly(200).done());
                }
                case Piece.Picture picture -> out.accept(pictures.of(picture.image(), from));
            }
        }
    }

    private void text(Piece.Text text) {
        boolean names = text.words().startsWith("附件：") || text.words().startsWith("附件:");
        if (names) {
            out.accept(Line.ofText().done());
            out.accept(Line.ofText()
                    .left(5)
                    .hanging(3)
                    .add(Runs.of(text.paragraph().line(), Face.BODY))
                    .done());
        } else {
            out.accept(
                    Line.body().add(Runs.of(text.paragraph().line(), Face.BODY)).done());
        }
    }

    private Object heading(Piece.Heading heading) {
        Line line = heading.numbering() == Numbering.PART ? Line.ofText().aligned(JcEnumeration.CENTER) : Line.body();
        return line.heading(Math.min(heading.level() + levelsAbove, DEEPEST_HEADING))
                .add(Runs.of(heading.words(), face(heading)))
                .done();
    }

    /** 一、 黑体, （一） 楷体, further down 仿宋; without number by level. */
    private static Face face(Piece.Heading heading) {
        return switch (heading.numbering()) {
            case PART, COMMA -> Face.HEADING;
            case BRACKET -> Face.SUBHEADING;
            case DOT, ARABIC_BRACKET, CIRCLE, ITEM, ORDINAL, OF_THEM -> Face.BODY;
            case null -> heading.level() == 1 ? Face.HEADING : heading.level() == 2 ? Face.SUBHEADING : Face.BODY;
        };
    }

    /**
     * Without a seal: the organ two characters from the right edge, the date begins two characters right of it; a date longer
     * than the organ stands two characters from the edge instead (GB/T 9704-2012, 7.3.5.2).
     */
    private void sign(Signature signature) {
        double date = Width.of(signature.date());
        double organ = signature.organ() == null ? 0 : Width.of(signature.organ());
        boolean dateReaches = organ - date < 2;
        out.accept(Line.ofText().withNext().done());
        if (signature.organ() != null) {
            out.accept(Line.ofText()
                    .withNext()
                    .aligned(JcEnumeration.RIGHT)
                    .right(dateReaches ? Math.max(2, 4 + date - organ) : 2)
                    .add(Runs.of(signature.organ(), Face.BODY))
                    .done());
        }
        out.accept(Line.ofText()
                .aligned(JcEnumeration.RIGHT)
                .right(dateReaches ? 2 : organ - date)
                .add(Runs.of(signature.date(), Face.BODY))
                .done());
    }
}
