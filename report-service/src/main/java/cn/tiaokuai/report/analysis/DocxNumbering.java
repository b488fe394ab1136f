package cn.tiaokuai.report.analysis;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The numbers that Word puts before paragraphs: lists of the document, each with a form for every level. */
public final class DocxNumbering {

    private static final int LEVELS = 9;
    private static final String CHINESE = "零一二三四五六七八九";

    /** How the numbers of a level look, {@code lvlText} with %1 for the number of the first level and so on. */
    private static final class Level {
        private String format = "decimal";
        private String text = "";
        private int start = 1;
    }

    /** A list that paragraphs of several kinds may belong to. */
    private static final class Definition {
        private final Level[] levels = new Level[LEVELS];
        private final int[] counts = new int[LEVELS];
    }

    private record Numbered(String list, int level) {}

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, String> definitionOf = new HashMap<>();
    private final Map<String, Numbered> styles = new HashMap<>();
    private Definition definition;
    private Level level;
    private String list;
    private String style;
    private int styleLevel;

    /** The number of the next paragraph of a list, followed by nothing; empty for a paragraph without one. */
    public String number(String numberedBy, int at, String styled) {
        Numbered byStyle = styles.get(styled);
        String name = numberedBy == null && byStyle != null ? byStyle.list() : numberedBy;
        int depth = numberedBy == null && byStyle != null ? byStyle.level() : at;
        Definition found = name == null ? null : definitions.get(definitionOf.get(name));
        if (found == null || found.levels[depth] == null) {
            return "";
        }
        found.counts[depth] = found.counts[depth] == 0 ? found.levels[depth].start : found.counts[depth] + 1;
        for (int below = depth + 1; below < LEVELS; below++) {
            found.counts[below] = 0;
        }
        return written(found, depth);
    }

    private static String written(Definition definition, int depth) {
        if (definition.levels[depth].format.equals("bullet") || definition.levels[depth].format.equals("none")) {
            return "";
        }
        String number = definition.levels[depth].text;
        for (int above = 0; above <= depth; above++) {
            Level one = definition.levels[above];
            if (one != null) {
                int count = definition.counts[above] == 0 ? one.start : definition.counts[above];
                number = number.replace("%" + (above + 1), form(one.format, count));
            }
        }
        return number;
    }

    private static String form(String format, int count) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital" -> chinese(count);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                count <= 20 ? Character.toString('①' + count - 1) : Integer.toString(count);
            case "lowerLetter" -> letter(count, 'a');
            case "upperLetter" -> letter(count, 'A');
            default -> Integer.toString(count);
        };
    }

    private static String letter(int count, char first) {
        return count <= 26 ? Character.toString(first + count - 1) : Integer.toString(count);
    }

    private static String chinese(int count) {
        if (count >= 100) {
            return Integer.toString(count);
        }
        String ones = count % 10 == 0 ? (count == 0 ? "零" : "") : CHINESE.substring(count % 10, count % 10 + 1);
        String tens = count < 10 ? "" : count < 20 ? "十" : CHINESE.charAt(count / 10) + "十";
        return tens + ones;
    }

    /** Takes an event of {@code word/numbering.xml}. */
    public void definition(XMLStreamReader reader) {
        if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        switch (reader.getLocalName()) {
            case "abstractNum" -> {
                definition = new Definition();
                definitions.put(attribute(reader, "abstractNumId"), definition);
            }
            case "lvl" -> {
                level = new Level();
                if (definition != null) {
                    definition.levels[depth(attribute(reader, "ilvl"))] = level;
                }
            }
            case "start" -> of(level).start = Math.clamp(number(value(reader)), 0, 9999);
            case "numFmt" -> of(level).format = value(reader);
            case "lvlText" -> of(level).text = value(reader);
            case "num" -> {
                list = attribute(reader, "numId");
                definition = null;
            }
            case "abstractNumId" -> definitionOf.put(list, value(reader));
            default -> {
                // How numbers are indented is of no use here.
            }
        }
    }

    private static Level of(Level level) {
        return level == null ? new Level() : level;
    }

    /** Takes an event of {@code word/styles.xml}. */
    public void style(XMLStreamReader reader) {
        if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        switch (reader.getLocalName()) {
            case "style" -> {
                style = attribute(reader, "styleId");
                styleLevel = 0;
            }
            case "ilvl" -> {
                styleLevel = level(reader);
                styles.computeIfPresent(style, (name, known) -> new Numbered(known.list(), styleLevel));
            }
            case "numId" -> styles.put(style, new Numbered(value(reader), styleLevel));
            default -> {
                // Everything else is how it looks.
            }
        }
    }

    static String value(XMLStreamReader reader) {
        return attribute(reader, "val");
    }

    static int level(XMLStreamReader reader) {
        return depth(value(reader));
    }

    private static int depth(String level) {
        return Math.clamp(number(level), 0, LEVELS - 1);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}
