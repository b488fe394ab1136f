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
 * The words of a Word document, a line for each paragraph; numbers that Word makes itself are not among them. The JDK's
 * own readers do, so that the command line starts at once.
 */
final class DocxText {

    private static final String DOCUMENT = "word/document.xml";
    /** Far above any report; a small file may unfold to more. */
    private static final int MOST_CHARACTERS = 20_000_000;

    private DocxText() {}

    static boolean looksLikeZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** The text, empty for a file that is no readable Word document. */
    static Optional<String> of(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(DOCUMENT)) {
                    return Optional.of(paragraphs(zip));
                }
            }
            return Optional.empty();
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String paragraphs(InputStream document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(document);
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = reader.getLocalName().equals("t");
                    text.append(blank(reader.getLocalName()));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    text.append(reader.getLocalName().equals("p") ? "\n" : "");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(inText ? reader.getText() : "");
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
            if (text.length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException("too long");
            }
        }
        return text.toString();
    }

    private static String blank(String element) {
        return switch (element) {
            case "tab" -> "\t";
            case "br", "cr" -> "\n";
            default -> "";
        };
    }
}
