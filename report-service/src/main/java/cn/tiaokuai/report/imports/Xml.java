package cn.tiaokuai.report.imports;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that comes from anywhere: no document type, so no entities that fetch files or unfold without end. */
final class Xml {

    private Xml() {}

    /** Takes one event after the other. */
    interface Taker {
        void take(XMLStreamReader reader) throws XMLStreamException;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for what is no XML or has a document type */
    static void read(byte[] part, Taker taker) {
        if (part == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.DTD) {
                    throw Refusals.unsafe("文件内部含有外部实体声明");
                }
                taker.take(reader);
            }
        } catch (XMLStreamException e) {
            throw Refusals.broken("文件内容已损坏，无法读取");
        }
    }

    static String value(XMLStreamReader reader) {
        return attribute(reader, "val");
    }

    /** An attribute in whatever namespace; empty where there is none. */
    static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Whether a property such as {@code w:b} is set: without a value it is. */
    static boolean isOn(XMLStreamReader reader) {
        String value = value(reader);
        return !value.equals("0") && !value.equals("false") && !value.equals("none") && !value.equals("off");
    }

    static int number(String digits, int most) {
        return digits.matches("\\d{1,6}") ? Math.min(most, Integer.parseInt(digits)) : 0;
    }
}
