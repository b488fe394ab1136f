package cn.tiaokuai.report.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What the styles of a Word file say about paragraphs: headings with their level, the title, tables of contents. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
    private static final Pattern CONTENTS = Pattern.compile("(?:toc|目录)\\s*\\d");

    private static final class Style {
        private String name = "";
        private String basedOn;
        private Integer outline;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private Style current;

    /** Takes an event of {@code word/styles.xml}. */
    void take(XMLStreamReader reader) {
        if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        String name = reader.getLocalName();
        if (name.equals("style")) {
            current = new Style();
            styles.put(Xml.attribute(reader, "styleId"), current);
        } else if (current != null) {
            switch (name) {
                case "name" -> current.name = Xml.value(reader).toLowerCase(Locale.ROOT);
                case "basedOn" -> current.basedOn = Xml.value(reader);
                case "outlineLvl" -> current.outline = Xml.number(Xml.value(reader), 9);
                default -> {
                    // Everything else is how it looks.
                }
            }
        }
    }

    /** Level of a heading, {@link Item#TITLE} for the title, null for anything else. */
    Integer level(String id) {
        Set<String> seen = new HashSet<>();
        for (Style style = styles.get(id); style != null; style = styles.get(style.basedOn)) {
            Matcher heading = HEADING.matcher(style.name);
            if (style.name.equals("title") || style.name.equals("标题")) {
                return Item.TITLE;
            }
            if (heading.matches()) {
                return Integer.valueOf(heading.group(1));
            }
            if (style.outline != null) {
                return style.outline > 8 ? null : Integer.valueOf(style.outline + 1);
            }
            if (style.basedOn == null || !seen.add(style.basedOn)) {
                return null;
            }
        }
        return null;
    }

    /** Whether Word made the paragraph out of headings. */
    boolean isContents(String id) {
        Style style = styles.get(id);
        return style != null && CONTENTS.matcher(style.name).matches();
    }
}
