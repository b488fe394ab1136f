package cn.tiaokuai.report.analysis;

import java.util.stream.Collectors;

/** A reading as JSON; written by hand, so that the command line starts without any library. */
final class ReadingJson {

    private ReadingJson() {}

    static String of(Reading reading) {
        return "{\"title\":" + text(reading.title())
                + ",\"sections\":["
                + reading.sections().stream().map(ReadingJson::section).collect(Collectors.joining(","))
                + "],\"commitments\":["
                + reading.commitments().stream().map(ReadingJson::commitment).collect(Collectors.joining(","))
                + "]}";
    }

    private static String section(Section section) {
        return "{\"level\":" + section.level()
                + ",\"number\":" + text(section.number())
                + ",\"heading\":" + text(section.heading())
                + ",\"part\":"
                + text(section.part() == null ? null : section.part().name())
                + ",\"start\":" + section.start()
                + ",\"end\":" + section.end() + "}";
    }

    private static String commitment(Commitment commitment) {
        return "{\"start\":" + commitment.start()
                + ",\"end\":" + commitment.end()
                + ",\"text\":" + text(commitment.text())
                + ",\"measurable\":" + commitment.measurable()
                + ",\"targetValue\":"
                + (commitment.targetValue() == null
                        ? "null"
                        : commitment.targetValue().toPlainString())
                + ",\"unit\":" + text(commitment.unit())
                + ",\"deadline\":" + text(commitment.deadline()) + "}";
    }

    private static String text(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
