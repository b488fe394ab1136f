package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A reading as JSON; written by hand, so that the command line starts without any library. */
final class ReadingJson {

    private ReadingJson() {}

    static String of(Reading reading) {
        return object(
                field("title", text(reading.title())),
                field("unit", text(reading.unit())),
                field("reportYear", String.valueOf(reading.reportYear())),
                field("planYear", String.valueOf(reading.planYear())),
                field("addressee", text(reading.addressee())),
                field("signedBy", text(reading.signedBy())),
                field("signedOn", text(reading.signedOn())),
                field("sections", array(reading.sections(), ReadingJson::section)),
                field("figures", array(reading.figures(), ReadingJson::figure)),
                field("checks", array(reading.checks(), ReadingJson::check)),
                field("commitments", array(reading.commitments(), ReadingJson::commitment)),
                field("problems", array(reading.problems(), ReadingJson::problem)),
                field("honours", array(reading.honours(), ReadingJson::honour)),
                field("findings", array(reading.findings(), ReadingJson::finding)));
    }

    private static String section(Section section) {
        return object(
                field("level", String.valueOf(section.level())),
                field("number", text(section.number())),
                field("heading", text(section.heading())),
                field("part", name(section.part())),
                field("start", String.valueOf(section.start())),
                field("end", String.valueOf(section.end())));
    }

    private static String figure(Figure figure) {
        return object(
                field("start", String.valueOf(figure.start())),
                field("end", String.valueOf(figure.end())),
                field("text", text(figure.text())),
                field("subject", text(figure.subject())),
                field("value", number(figure.value())),
                field("unit", text(figure.unit())),
                field("masked", String.valueOf(figure.masked())),
                field("qualifier", name(figure.qualifier())),
                field("kind", name(figure.kind())),
                field("period", text(figure.period())),
                field("plan", String.valueOf(figure.plan())));
    }

    private static String check(Check check) {
        return object(
                field("kind", name(check.kind())),
                field("expression", text(check.expression())),
                field("computed", number(check.computed())),
                field("stated", number(check.stated())),
                field("holds", String.valueOf(check.holds())),
                field("severity", name(check.severity())),
                field("figures", array(check.figures(), span -> "[" + span.start() + "," + span.end() + "]")),
                field("message", text(check.message())));
    }

    private static String commitment(Commitment commitment) {
        return object(
                field("start", String.valueOf(commitment.start())),
                field("end", String.valueOf(commitment.end())),
                field("text", text(commitment.text())),
                field("measurable", String.valueOf(commitment.measurable())),
                field("targetValue", number(commitment.targetValue())),
                field("unit", text(commitment.unit())),
                field("deadline", text(commitment.deadline())));
    }

    private static String problem(Passage problem) {
        return object(
                field("start", String.valueOf(problem.start())),
                field("end", String.valueOf(problem.end())),
                field("text", text(problem.text())));
    }

    private static String honour(Honour honour) {
        return object(
                field("start", String.valueOf(honour.start())),
                field("end", String.valueOf(honour.end())),
                field("text", text(honour.text())),
                field("level", text(honour.level())));
    }

    private static String finding(Finding finding) {
        return object(
                field("kind", name(finding.kind())),
                field("start", String.valueOf(finding.start())),
                field("end", String.valueOf(finding.end())),
                field("message", text(finding.message())));
    }

    private static String object(String... fields) {
        return "{" + String.join(",", fields) + "}";
    }

    private static String field(String name, String value) {
        return "\"" + name + "\":" + value;
    }

    private static <T> String array(List<T> values, Function<T, String> json) {
        return values.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }

    private static String name(Enum<?> value) {
        return value == null ? "null" : "\"" + value.name() + "\"";
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
            } else if (c < ' ' || Character.isSurrogate(c)) {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
