package cn.tiaokuai.report.export;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.docx4j.jaxb.Context;
import org.docx4j.wml.SectPr;

/** The text of a Word file (WordprocessingML, ECMA-376), element by element: nothing that was written is held. */
final class WordStream {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** All that our elements are made of; declared once, at the top, instead of at each of them. */
    private static final Map<String, String> PREFIXES = Map.of(
            W,
            "w",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "r",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "wp",
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "a",
            "http://schemas.openxmlformats.org/drawingml/2006/picture",
            "pic");

    private final XMLStreamWriter xml;
    private final Marshaller elements;

    WordStream(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.setNamespaceContext(new Declared());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("w", "document", W);
            for (String uri : PREFIXES.keySet().stream().sorted().toList()) {
                xml.writeNamespace(PREFIXES.get(uri), uri);
            }
            xml.writeStartElement("w", "body", W);
            elements = Context.jc.createMarshaller();
            elements.setProperty(Marshaller.JAXB_FRAGMENT, true);
        } catch (XMLStreamException | JAXBException e) {
            throw failed(e);
        }
    }

    /** Writes a paragraph or a table. */
    void add(Object element) {
        try {
            elements.marshal(element, xml);
        } catch (JAXBException e) {
            throw failed(e);
        }
    }

    /** Ends the text with the shape of its last pages. */
    void end(SectPr pages) {
        add(pages);
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(Exception why) {
        return new IllegalStateException("cannot write the text of a Word file", why);
    }

    /** Tells the marshaller that each namespace which it knows is declared already, used here or not. */
    private static final class Declared implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return PREFIXES.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(prefix))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String getPrefix(String uri) {
            return PREFIXES.getOrDefault(uri, "unused");
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            return List.of(getPrefix(uri)).iterator();
        }
    }
}
