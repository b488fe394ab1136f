package cn.tiaokuai.keycloak.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;

/** JSON by rules of our own, not those of Keycloak's mapper: fields that nobody knows are refused. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
            .build();

    private Json() {}

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The body of a request.
     *
     * @throws Refusal 400 for what is no JSON of this shape, naming a field that is not known
     */
    static <T> T read(String body, Class<T> shape) {
        try {
            T value = MAPPER.readValue(body == null ? "" : body, shape);
            if (value == null) {
                throw Refusal.of(400, "malformed-json", "请求正文不能为空");
            }
            return value;
        } catch (UnrecognizedPropertyException unknown) {
            throw Refusal.of(
                    400,
                    "malformed-json",
                    "未知字段“" + unknown.getPropertyName() + "”",
                    Map.of("field", unknown.getPropertyName()));
        } catch (JsonProcessingException malformed) {
            throw Refusal.of(400, "malformed-json", "请求正文不是所要求的 JSON");
        }
    }
}
