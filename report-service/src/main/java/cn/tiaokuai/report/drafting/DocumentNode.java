package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Violations;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One node of a document that somebody sent, with its place for messages; a wrong value is noted and read as the usual one. */
record DocumentNode(JsonNode json, String path, Violations violations) {

    String type() {
        return json.path("type").asText("");
    }

    boolean is(String type) {
        return type().equals(type);
    }

    boolean isOneOf(Set<String> types) {
        boolean known = types.contains(type());
        violations.unless(
                known,
                path + ".type",
                "不支持的内容“" + type() + "”，只能是："
                        + String.join("、", types.stream().sorted().toList()));
        return known;
    }

    void type(String only) {
        violations.unless(is(only), path + ".type", "须为 " + only);
    }

    /** Notes fields that the schema does not know. */
    void only(String... fields) {
        unknown(json, path, fields);
    }

    void attrsOnly(String... fields) {
        JsonNode attrs = json.path("attrs");
        violations.unless(attrs.isMissingNode() || attrs.isNull() || attrs.isObject(), path + ".attrs", "须为对象");
        unknown(attrs, path + ".attrs", fields);
    }

    private void unknown(JsonNode object, String at, String... fields) {
        object.fieldNames().forEachRemaining(name -> {
            boolean known =
                    Arrays.asList(fields).contains(name) || object.get(name).isNull();
            violations.unless(known, at + "." + name, "不支持的属性");
        });
    }

    List<DocumentNode> content(int most) {
        return list("content", most);
    }

    List<DocumentNode> list(String field, int most) {
        JsonNode list = json.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        violations.unless(list.isArray() && list.size() <= most, path + "." + field, "须为列表，不超过 " + most + " 项");
        List<DocumentNode> nodes = new ArrayList<>();
        for (int i = 0; i < Math.min(list.size(), most); i++) {
            nodes.add(new DocumentNode(list.get(i), path + "." + field + "[" + i + "]", violations));
        }
        return nodes;
    }

    /** The words of a text node. */
    String words() {
        JsonNode text = json.path("text");
        violations.unless(text.isTextual() && !text.asText().isEmpty(), path + ".text", "须为文字，不能为空");
        return text.asText("");
    }

    String text(String attribute, String otherwise) {
        JsonNode value = attribute(attribute);
        violations.unless(isMissing(value) || value.isTextual(), path + ".attrs." + attribute, "须为文字");
        return value.asText(otherwise);
    }

    boolean flag(String attribute) {
        JsonNode value = attribute(attribute);
        violations.unless(isMissing(value) || value.isBoolean(), path + ".attrs." + attribute, "须为 true 或 false");
        return value.asBoolean(false);
    }

    /** A number; {@code otherwise} where there is none, which is a fault when {@code otherwise} is null. */
    int integer(String attribute, int least, int most, Integer otherwise) {
        JsonNode value = attribute(attribute);
        if (isMissing(value) && otherwise != null) {
            return otherwise;
        }
        boolean fits = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && value.intValue() <= most;
        violations.unless(fits, path + ".attrs." + attribute, "须在 " + least + " 到 " + most + " 之间");
        return fits ? value.intValue() : least;
    }

    UUID uuid(String attribute) {
        String value = text(attribute, null);
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            violations.add(path + ".attrs." + attribute, "须为 UUID");
            return null;
        }
    }

    <E extends Enum<E>> E constant(String attribute, Class<E> possible) {
        String value = text(attribute, null);
        if (value == null) {
            return null;
        }
        violations.oneOf(path + ".attrs." + attribute, value, possible);
        return Arrays.stream(possible.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    private JsonNode attribute(String name) {
        return json.path("attrs").path(name);
    }

    private static boolean isMissing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
