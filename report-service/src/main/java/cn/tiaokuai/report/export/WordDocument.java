package cn.tiaokuai.report.export;

import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.export.model.OfficialDocument;
import cn.tiaokuai.report.export.model.OfficialDocument.Attachment;
import cn.tiaokuai.report.export.model.OfficialDocument.Signature;
import cn.tiaokuai.report.export.model.Piece;
import cn.tiaokuai.report.export.model.TitleLines;
import cn.tiaokuai.report.export.model.Width;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.Document;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.Styles;

/** A document as a Word file by GB/T 9704-2012. */
final class WordDocument {

    private static final int TITLE_CHARACTERS = 18;
    private static final int TITLE_LINE = 700;
    private static final int DEEPEST_HEADING = 9;

    private final WordprocessingMLPackage word;
    private final WordPictures pictures;
    private final List<Object> body;

    private WordDocument(Pictures pictures) throws Docx4JException {
        word = new WordprocessingMLPackage();
        MainDocumentPart main = new MainDocumentPart();
        Document document = Runs.WML.createDocument();
        document.setBody(Runs.WML.createBody());
        main.setJaxbElement(document);
        word.addTargetPart(main);
        this.pictures = new WordPictures(word, pictures);
        this.body = document.getBody().getContent();
        styles(main);
        document.getBody().setSectPr(WordPage.of(word));
    }

    static WordprocessingMLPackage of(OfficialDocument document, Pictures pictures) throws Docx4JException {
        WordDocument made = new WordDocument(pictures);
        made.write(document);
        return made.word;
    }

    private void write(OfficialDocument document) throws Docx4JException {
        if (document.redHead() != null) {
            body.addAll(WordHead.head(document.redHead()));
        }
        body.add(Line.free()
                .exactly(TITLE_LINE)
                .styled("Title")
                .aligned(JcEnumeration.CENTER)
                .add(Runs.of(String.join("\n", TitleLines.of(document.title(), TITLE_CHARACTERS)), Face.TITLE))
                .done());
        body.add(Line.ofText().done());
        if (document.addressee() != null) {
            body.add(Line.ofText().add(Runs.of(document.addressee(), Face.BODY)).done());
        }
        pieces(document.body());
        if (document.signature() != null) {
            sign(document.signature());
        }
        for (Attachment attachment : document.attachments()) {
            body.add(Line.ofText()
                    .onNewPage()
                    .add(Runs.of(attachment.label(), Face.HEADING))
                    .done());
            body.add(Line.ofText().done());
            pieces(attachment.body());
        }
        if (document.redHead() != null) {
            body.add(WordHead.imprint(document.redHead()));
            body.add(Line.ofText().exactly(20).done());
        }
    }

    private void pieces(List<Piece> pieces) throws Docx4JException {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Heading heading -> body.add(heading(heading));
                case Piece.RunIn runIn ->
                    body.add(Line.body()
                            .add(Runs.of(runIn.heading().words(), face(runIn.heading())))
                            .add(Runs.of(runIn.rest().line(), Face.BODY))
                            .done());
                case Piece.Text text -> text(text);
                case Piece.Table table -> {
                    body.add(WordTables.of(table.table()));
                    // Two tables one after the other would become one.
                    body.add(Line.ofText().exactly(200).done());
                }
                case Piece.Picture picture -> body.add(pictures.of(picture.image()));
            }
        }
    }

    private void text(Piece.Text text) {
        boolean names = text.words().startsWith("附件：") || text.words().startsWith("附件:");
        if (names) {
            body.add(Line.ofText().done());
            body.add(Line.ofText()
                    .left(5)
                    .hanging(3)
                    .add(Runs.of(text.paragraph().line(), Face.BODY))
                    .done());
        } else {
            body.add(
                    Line.body().add(Runs.of(text.paragraph().line(), Face.BODY)).done());
        }
    }

    private Object heading(Piece.Heading heading) {
        Line line = heading.numbering() == Numbering.PART ? Line.ofText().aligned(JcEnumeration.CENTER) : Line.body();
        return line.heading(Math.min(heading.level(), DEEPEST_HEADING))
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
        body.add(Line.ofText().withNext().done());
        if (signature.organ() != null) {
            body.add(Line.ofText()
                    .withNext()
                    .aligned(JcEnumeration.RIGHT)
                    .right(dateReaches ? Math.max(2, 4 + date - organ) : 2)
                    .add(Runs.of(signature.organ(), Face.BODY))
                    .done());
        }
        body.add(Line.ofText()
                .aligned(JcEnumeration.RIGHT)
                .right(dateReaches ? 2 : organ - date)
                .add(Runs.of(signature.date(), Face.BODY))
                .done());
    }

    private static void styles(MainDocumentPart main) throws Docx4JException {
        try (InputStream file = WordDocument.class.getResourceAsStream("styles.xml")) {
            StyleDefinitionsPart part = new StyleDefinitionsPart();
            part.setJaxbElement((Styles) XmlUtils.unmarshal(file));
            main.addTargetPart(part);
        } catch (IOException | JAXBException e) {
            throw new IllegalStateException("styles.xml is part of the program", e);
        }
    }
}
