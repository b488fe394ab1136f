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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One JSON object a line, as other systems push them. */
final class JsonLinesFile implements FileFormat {

    /** What holds a line that is no object, in the file that is handed back. */
    private static final String AS_IT_CAME = "原文";

    private static final Set<String> NOTES = Set.of(Sheet.OUTCOME, Sheet.MESSAGE);

    private final ObjectMapper json;
    private final List<String> fields;

    /** Of objects that have no other fields than these. */
    JsonLinesFile(ObjectMapper json, List<String> fields) {
        this.json = json;
        this.fields = List.copyOf(fields);
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
        return new Sheet(fields, lines);
    }

    @Override
    public void annotate(Sheet sheet, List<Sheet.Note> notes, OutputStream to) throws IOException {
        for (int i = 0; i < sheet.lines().size(); i++) {
            String text = sheet.lines().get(i).text();
            ObjectNode row =
                    object(text).orElseGet(() -> json.createObjectNode().put(AS_IT_CAME, text));
            row.put(Sheet.OUTCOME, notes.get(i).outcome());
            row.put(Sheet.MESSAGE, notes.get(i).message());
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
        Optional<ObjectNode> row = object(text);
        if (row.isEmpty()) {
            return new Sheet.Line(number, List.of(), "不是一个 JSON 对象", text);
        }
        List<String> cells =
                fields.stream().map(field -> text(row.get().path(field))).toList();
        String unknown =
                fields(row.get(), field -> !fields.contains(field.getKey()) && !NOTES.contains(field.getKey()));
        if (!unknown.isEmpty()) {
            return new Sheet.Line(number, cells, "不认识的字段：" + unknown, text);
        }
        String nested = fields(row.get(), field -> field.getValue().isContainerNode());
        return new Sheet.Line(number, cells, nested.isEmpty() ? null : "须为文本或数的字段：" + nested, text);
    }

    private static String fields(ObjectNode row, Predicate<Map.Entry<String, JsonNode>> which) {
        return row.properties().stream().filter(which).map(Map.Entry::getKey).collect(Collectors.joining("、"));
    }

    private Optional<ObjectNode> object(String text) {
        try {
            JsonNode row = json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
            return row instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
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
