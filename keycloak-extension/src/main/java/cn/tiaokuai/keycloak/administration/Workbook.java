package cn.tiaokuai.keycloak.administration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of an XLSX file (ECMA-376), as text. Read with what Java has: a library would bring an XML parser that takes the place of
 * Keycloak's (ADR 58).
 */
final class Workbook {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_DIGITS = 40;
    private static final int BLOCK = 8192;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final long LAST_DAY = 2_958_465;
    private static final int LETTERS = 26;
    private static final String DATE = "日期";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts;
    private final List<String> shared = new ArrayList<>();

    private Workbook(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * Rows that are not empty, the first of them naming the columns; numbers below a name that ends with 日期 are days.
     *
     * @param most rows that are read at most; what is behind them is not looked at
     * @throws Refusal 422 for what is no such file, or unfolds to more than it should
     */
    static List<List<String>> read(byte[] file, int most) {
        try {
            Workbook workbook = new Workbook(unfolded(file));
            workbook.readShared();
            return workbook.rows(workbook.firstSheet(), most);
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            if (unreadable instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.of(422, "invalid", "文件不是可读的 XLSX 工作簿");
        }
    }

    private static Map<String, byte[]> unfolded(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MOST_BYTES;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = content(zip, left);
                left -= content.length;
                if (++entries > MOST_ENTRIES || left <= 0) {
                    throw Refusal.of(422, "invalid", "工作簿展开后过大");
                }
                parts.put(entry.getName(), content);
            }
        }
        return parts;
    }

    private static byte[] content(ZipInputStream zip, int most) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        for (int read = zip.read(block); read >= 0 && content.size() < most; read = zip.read(block)) {
            content.write(block, 0, read);
        }
        return content.toByteArray();
    }

    private XMLStreamReader open(String part) throws XMLStreamException {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
        return xml.createXMLStreamReader(new ByteArrayInputStream(parts.get(part)));
    }

    private String firstSheet() throws XMLStreamException {
        String relation = null;
        XMLStreamReader book = open("xl/workbook.xml");
        while (relation == null) {
            if (book.next() == XMLStreamConstants.START_ELEMENT
                    && book.getLocalName().equals("sheet")) {
                relation = book.getAttributeValue(RELATIONS, "id");
            }
        }
        XMLStreamReader relations = open("xl/_rels/workbook.xml.rels");
        while (true) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT
                    && relation.equals(relations.getAttributeValue(null, "Id"))) {
                String target = relations.getAttributeValue(null, "Target");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
    }

    private void readShared() throws XMLStreamException {
        if (!parts.containsKey("xl/sharedStrings.xml")) {
            return;
        }
        XMLStreamReader xml = open("xl/sharedStrings.xml");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                shared.add(text(xml, "si"));
            }
        }
    }

    /** All text of an element, without how it is pronounced. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean pronounced = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t") && !pronounced) {
                    text.append(xml.getElementText());
                } else if (xml.getLocalName().equals("rPh")) {
                    pronounced = true;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    pronounced = false;
                } else if (xml.getLocalName().equals(element)) {
                    return text.toString();
                }
            }
        }
    }

    private List<List<String>> rows(String sheet, int most) throws XMLStreamException {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = null;
        XMLStreamReader xml = open(sheet);
        while (xml.hasNext() && rows.size() < most) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                List<String> row = row(xml, heads == null ? List.of() : heads);
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    heads = heads == null ? row : heads;
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private List<String> row(XMLStreamReader xml, List<String> heads) throws XMLStreamException {
        List<String> row = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return row;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), row.size());
                String type = xml.getAttributeValue(null, "t");
                String value = value(xml, type == null ? "n" : type);
                if (column < MOST_COLUMNS) {
                    while (row.size() <= column) {
                        row.add("");
                    }
                    boolean isDay = "n".equals(type == null ? "n" : type)
                            && column < heads.size()
                            && heads.get(column).strip().endsWith(DATE);
                    row.set(column, isDay ? day(value) : value);
                }
            }
        }
    }

    private String value(XMLStreamReader xml, String type) throws XMLStreamException {
        String value = "";
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return value;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                String kept = xml.getElementText();
                value = switch (type) {
                    case "s" -> shared.get(Integer.parseInt(kept.strip()));
                    case "n" -> number(kept.strip());
                    default -> kept;
                };
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("is")) {
                value = text(xml, "is");
            }
        }
    }

    /** Without an exponent, unless it would grow by it. */
    private static String number(String kept) {
        if (kept.isEmpty() || kept.length() > MOST_DIGITS) {
            return kept;
        }
        BigDecimal number = new BigDecimal(kept);
        return Math.abs(number.scale()) > MOST_DIGITS ? kept : number.toPlainString();
    }

    private static String day(String value) {
        try {
            long days = new BigDecimal(value).longValueExact();
            return days > 0 && days <= LAST_DAY ? DAY_ZERO.plusDays(days).toString() : value;
        } catch (ArithmeticException | NumberFormatException noDay) {
            return value;
        }
    }

    /** By the letters of a reference like B7; the next one where there is none. */
    private static int column(String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(column * LETTERS + (reference.charAt(i) - 'A' + 1), MOST_COLUMNS + 1);
        }
        return column - 1;
    }
}
