package cn.tiaokuai.report.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of a Word document, a line for each paragraph, with the numbers that Word makes itself. The JDK's own readers do,
 * so that the command line starts at once.
 */
final class DocxText {

    private static final String DOCUMENT = "word/document.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String STYLES = "word/styles.xml";
    /** Far above any report; a small file may unfold to more. */
    private static final int MOST_CHARACTERS = 20_000_000;

    private final DocxNumbering numbering;
    private final StringBuilder text = new StringBuilder();
    private int paragraph;
    private String numberedBy;
    private String style;
    private int level;
    private boolean inText;

    private DocxText(DocxNumbering numbering) {
        this.numbering = numbering;
    }

    static boolean looksLikeZip(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** The text, empty for a file that is no readable Word document. */
    static Optional<String> of(byte[] bytes) {
        try {
            DocxNumbering numbering = new DocxNumbering();
            read(bytes, NUMBERING, numbering::definition);
            read(bytes, STYLES, numbering::style);
            DocxText document = new DocxText(numbering);
            return read(bytes, DOCUMENT, document::next) ? Optional.of(document.text.toString()) : Optional.empty();
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Takes one event of a part of the document. */
    private interface Taker {
        void take(XMLStreamReader reader) throws XMLStreamException;
    }

    /** Reads one part of the file; false when the file has no such part. */
    private static boolean read(byte[] bytes, String part, Taker taker) throws IOException, XMLStreamException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    XMLStreamReader reader = reader(zip);
                    while (reader.hasNext()) {
                        reader.next();
                        taker.take(reader);
                        if (reader.getLocation().getCharacterOffset() > MOST_CHARACTERS * 4L) {
                            throw new IllegalArgumentException("too long");
                        }
                    }
                    return true;
                }
            }
            return false;
        }
    }

    private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }

    private void next(XMLStreamReader reader) {
        switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                inText = reader.getLocalName().equals("t");
                start(reader);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                inText = false;
                if (reader.getLocalName().equals("p")) {
                    text.insert(paragraph, numbering.number(numberedBy, level, style));
                    text.append('\n');
                    paragraph = text.length();
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(inText ? reader.getText() : "");
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("too long");
        }
    }

    private void start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "p" -> {
                paragraph = text.length();
                numberedBy = null;
                style = null;
                level = 0;
            }
            case "numId" -> numberedBy = DocxNumbering.value(reader);
            case "ilvl" -> level = DocxNumbering.level(reader);
            case "pStyle" -> style = DocxNumbering.value(reader);
            case "tab" -> text.append(isInRun(reader) ? "\t" : "");
            case "br", "cr" -> text.append('\n');
            default -> {
                // Everything else is how it looks.
            }
        }
    }

    /** A tab stop of the paragraph's format has a position, a tab in the text has none. */
    private static boolean isInRun(XMLStreamReader tab) {
        return tab.getAttributeCount() == 0;
    }
}
