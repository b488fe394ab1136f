package cn.tiaokuai.metrics.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One JSON object a line, as other systems push them. */
final class JsonLinesFile implements FileFormat {

    private static final List<String> HEADER =
            Arrays.stream(Column.values()).map(Column::field).toList();
    private static final Set<String> NOTES = Set.of(Column.OUTCOME, Column.MESSAGE);

    private final ObjectMapper json;

    JsonLinesFile(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Sheet read(byte[] file, int most) throws Unreadable {
        List<Sheet.Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : new String(file, UTF_8).split("\n", -1)) {
            number++;
            if (!text.isBlank()) {
                lines.add(line(number, text));
            }
            if (lines.size() > most) {
                throw Unreadable.tooLong(most);
            }
        }
        return new Sheet(HEADER, lines);
    }

    @Override
    public void annotate(Sheet sheet, List<Sheet.Note> notes, OutputStream to) throws IOException {
        for (int i = 0; i < sheet.lines().size(); i++) {
            Sheet.Line line = sheet.lines().get(i);
            ObjectNode row = json.createObjectNode();
            for (int column = 0; column < HEADER.size(); column++) {
                if (!line.cell(column).isEmpty()) {
                    row.put(HEADER.get(column), line.cell(column));
                }
            }
            row.put(Column.OUTCOME, notes.get(i).outcome());
            row.put(Column.MESSAGE, notes.get(i).message());
            to.write((json.writeValueAsString(row) + "\n").getBytes(UTF_8));
        }
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public String extension() {
        return "ndjson";
    }

    private Sheet.Line line(int number, String text) {
        JsonNode row;
        try {
            row = json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
        } catch (JsonProcessingException e) {
            return new Sheet.Line(number, List.of(), "不是合法的 JSON");
        }
        if (!row.isObject()) {
            return new Sheet.Line(number, List.of(), "须为 JSON 对象");
        }
        List<String> cells = HEADER.stream().map(field -> text(row.path(field))).toList();
        String unknown = row.properties().stream()
                .map(field -> field.getKey())
                .filter(field -> !HEADER.contains(field) && !NOTES.contains(field))
                .collect(Collectors.joining("、"));
        return new Sheet.Line(number, cells, unknown.isEmpty() ? null : "不认识的字段：" + unknown);
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            // Written out only where it is no gigabyte: 1e999999999 stays as it is, and is refused as no number.
            return Math.abs(value.decimalValue().scale()) > 60
                    ? value.asText()
                    : value.decimalValue().toPlainString();
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
