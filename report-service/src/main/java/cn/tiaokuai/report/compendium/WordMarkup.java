package cn.tiaokuai.report.compendium;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The main part of a Word document (WordprocessingML, ECMA-376), written as it comes. */
final class WordMarkup {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** A4 with a text block of 156 × 225 mm; 22 lines of 28 characters (domain: GB/T 9704-2012). Twips. */
    private static final int TEXT_WIDTH = 8845;

    private final XMLStreamWriter xml;

    WordMarkup(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
        xml.setPrefix("w", W);
        xml.setPrefix("r", R);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(W, "document");
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", R);
        xml.writeStartElement(W, "body");
    }

    void paragraph(String style, String text) throws XMLStreamException {
        begin(style);
        words(text);
        xml.writeEndElement();
    }

    void paragraph(String style, List<Inline> line) throws XMLStreamException {
        begin(style);
        line(line);
        xml.writeEndElement();
    }

    /** A heading that shares its line with the paragraph below it, which keeps the letters of the body. */
    void runIn(String style, String heading, List<Inline> line) throws XMLStreamException {
        begin("Body");
        run(heading, List.of(), style.equals("Level1") ? "黑体" : style.equals("Level2") ? "楷体_GB2312" : null);
        line(line);
        xml.writeEndElement();
    }

    /** The table of contents, a field that the reading program fills; ends the pages without numbers. */
    void contents(List<String> chapters) throws XMLStreamException {
        paragraph("ContentsTitle", "目　录");
        for (int i = 0; i < chapters.size(); i++) {
            begin("TOC1");
            if (i == 0) {
                field("begin", true);
                instruction(" TOC \\o \"1-1\" \\h \\z \\u ");
                field("separate", false);
            }
            words(chapters.get(i));
            if (i == chapters.size() - 1) {
                field("end", false);
            }
            xml.writeEndElement();
        }
        xml.writeStartElement(W, "p");
        xml.writeStartElement(W, "pPr");
        page(false);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    void chapterTitle(int number, String title) throws XMLStreamException {
        begin("ChapterTitle");
        xml.writeEmptyElement(W, "bookmarkStart");
        xml.writeAttribute(W, "id", Integer.toString(number));
        xml.writeAttribute(W, "name", "_Toc" + number);
        words(title);
        empty("bookmarkEnd", "id", Integer.toString(number));
        xml.writeEndElement();
    }

    void table(Block.Table table) throws XMLStreamException {
        xml.writeStartElement(W, "tbl");
        xml.writeStartElement(W, "tblPr");
        xml.writeEmptyElement(W, "tblW");
        xml.writeAttribute(W, "w", "5000");
        xml.writeAttribute(W, "type", "pct");
        xml.writeStartElement(W, "tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.writeEmptyElement(W, side);
            xml.writeAttribute(W, "val", "single");
            xml.writeAttribute(W, "sz", "4");
        }
        xml.writeEndElement();
        xml.writeEndElement();
        List<List<TableGrid.Place>> rows = TableGrid.of(table);
        int columns = Math.max(1, TableGrid.width(rows));
        xml.writeStartElement(W, "tblGrid");
        for (int i = 0; i < columns; i++) {
            empty("gridCol", "w", Integer.toString(TEXT_WIDTH / columns));
        }
        xml.writeEndElement();
        for (List<TableGrid.Place> row : rows) {
            xml.writeStartElement(W, "tr");
            for (TableGrid.Place place : row) {
                cell(place);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        // Word wants a paragraph between two tables.
        begin("Cell");
        xml.writeEndElement();
    }

    /** Ends the document. */
    void end() throws XMLStreamException {
        page(true);
        xml.writeEndDocument();
        xml.flush();
    }

    private void cell(TableGrid.Place place) throws XMLStreamException {
        xml.writeStartElement(W, "tc");
        xml.writeStartElement(W, "tcPr");
        if (place.columns() > 1) {
            empty("gridSpan", "val", Integer.toString(place.columns()));
        }
        if (place.merge() != null) {
            empty("vMerge", "val", place.merge());
        }
        xml.writeEndElement();
        if (place.paragraphs().isEmpty()) {
            paragraph("Cell", "");
        }
        for (Block.Paragraph paragraph : place.paragraphs()) {
            paragraph("Cell", paragraph.line());
        }
        xml.writeEndElement();
    }

    private void line(List<Inline> line) throws XMLStreamException {
        for (Inline inline : line) {
            switch (inline) {
                case Inline.Words words -> run(words.text(), List.copyOf(words.ordered()), null);
                case Inline.BoundFigure figure -> words(figure.text());
            }
        }
    }

    private void words(String text) throws XMLStreamException {
        run(text, List.of(), null);
    }

    /** Every run says that its signs are Chinese, or quotes and dashes fall back to Times. */
    private void run(String text, List<Mark> marks, String font) throws XMLStreamException {
        xml.writeStartElement(W, "r");
        xml.writeStartElement(W, "rPr");
        xml.writeEmptyElement(W, "rFonts");
        xml.writeAttribute(W, "hint", "eastAsia");
        if (font != null) {
            for (String script : List.of("ascii", "hAnsi", "eastAsia")) {
                xml.writeAttribute(W, script, font);
            }
        }
        for (Mark mark : marks) {
            switch (mark) {
                case BOLD -> xml.writeEmptyElement(W, "b");
                case ITALIC -> xml.writeEmptyElement(W, "i");
                case UNDERLINE -> empty("u", "val", "single");
                case SUPERSCRIPT -> empty("vertAlign", "val", "superscript");
                case SUBSCRIPT -> empty("vertAlign", "val", "subscript");
            }
        }
        xml.writeEndElement();
        xml.writeStartElement(W, "t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void begin(String style) throws XMLStreamException {
        xml.writeStartElement(W, "p");
        xml.writeStartElement(W, "pPr");
        empty("pStyle", "val", style);
        xml.writeEndElement();
    }

    private void field(String type, boolean dirty) throws XMLStreamException {
        xml.writeStartElement(W, "r");
        xml.writeEmptyElement(W, "fldChar");
        xml.writeAttribute(W, "fldCharType", type);
        if (dirty) {
            xml.writeAttribute(W, "dirty", "true");
        }
        xml.writeEndElement();
    }

    private void instruction(String field) throws XMLStreamException {
        xml.writeStartElement(W, "r");
        xml.writeStartElement(W, "instrText");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(field);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The page, with numbers from 1 in the chapters and none before them. */
    private void page(boolean numbered) throws XMLStreamException {
        xml.writeStartElement(W, "sectPr");
        if (numbered) {
            footer("default", "rId3");
            footer("even", "rId4");
        }
        attributes("pgSz", "w", "11906", "h", "16838");
        attributes(
                "pgMar", "top", "2098", "right", "1474", "bottom", "1984", "left", "1587", "header", "851", "footer",
                "1587", "gutter", "0");
        if (numbered) {
            empty("pgNumType", "start", "1");
        }
        // Styles make the 28 characters of a line: LibreOffice gives a character that is a hair wider than a cell two.
        attributes("docGrid", "type", "lines", "linePitch", "579");
        xml.writeEndElement();
    }

    private void footer(String type, String relation) throws XMLStreamException {
        xml.writeEmptyElement(W, "footerReference");
        xml.writeAttribute(W, "type", type);
        xml.writeAttribute(R, "id", relation);
    }

    private void attributes(String element, String... pairs) throws XMLStreamException {
        xml.writeEmptyElement(W, element);
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(W, pairs[i], pairs[i + 1]);
        }
    }

    private void empty(String element, String attribute, String value) throws XMLStreamException {
        attributes(element, attribute, value);
    }
}
