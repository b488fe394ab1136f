package cn.tiaokuai.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(
                    mappers -> mappers.mapPrefix("https://tiaokuai.example/schemas", "classpath:schemas")));

    static List<Class<? extends Event>> events() {
        return Samples.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_sample_survives_reading_and_writing(Class<? extends Event> event) throws Exception {
        Envelope<?> envelope = sample(event);
        assertEquals(JSON.readTree(Samples.of(event)), JSON.readTree(JSON.writeValueAsString(envelope)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_sample_follows_its_schema(Class<? extends Event> event) throws Exception {
        assertEquals(List.of(), List.copyOf(schema(event).validate(data(event))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_schema_refuses_a_missing_and_an_unknown_field(Class<? extends Event> event) throws Exception {
        ObjectNode missing = data(event).deepCopy();
        missing.remove(missing.fieldNames().next());
        assertFalse(schema(event).validate(missing).isEmpty());
        ObjectNode unknown = data(event).deepCopy();
        unknown.put("surplus", 1);
        assertFalse(schema(event).validate(unknown).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_envelope_repeats_what_the_event_says(Class<? extends Event> event) throws Exception {
        Envelope<?> envelope = sample(event);
        assertEquals(Event.type(event), envelope.type());
        assertEquals(envelope.data().subject(), envelope.subject());
        assertEquals(envelope.data().unit(), envelope.unit());
        assertTrue(Topics.ALL.stream()
                .anyMatch(t -> t.name().equals(envelope.data().topic())));
    }

    @Test
    void a_submission_from_before_there_were_overrules_has_none() throws Exception {
        ObjectNode before = data(ReportSubmitted.class);
        before.remove("overrules");
        assertEquals(List.of(), List.copyOf(schema(ReportSubmitted.class).validate(before)));
        assertEquals(List.of(), JSON.treeToValue(before, ReportSubmitted.class).overrules());
    }

    @Test
    void a_decision_from_before_posts_were_told_is_still_understood() throws Exception {
        ObjectNode before = data(ReviewStepDecided.class);
        before.remove("role");
        assertEquals(List.of(), List.copyOf(schema(ReviewStepDecided.class).validate(before)));
        assertNull(JSON.treeToValue(before, ReviewStepDecided.class).role());
    }

    @Test
    void a_submission_from_before_sections_had_digests_has_none() throws Exception {
        ObjectNode before = data(ReportSubmitted.class);
        before.remove("sections");
        assertEquals(List.of(), List.copyOf(schema(ReportSubmitted.class).validate(before)));
        assertEquals(List.of(), JSON.treeToValue(before, ReportSubmitted.class).sections());
    }

    @Test
    void promises_from_before_problems_were_told_come_without_any() throws Exception {
        ObjectNode before = data(CommitmentsPublished.class);
        before.remove("problems");
        assertEquals(List.of(), List.copyOf(schema(CommitmentsPublished.class).validate(before)));
        assertEquals(
                List.of(), JSON.treeToValue(before, CommitmentsPublished.class).problems());
    }

    static Envelope<?> sample(Class<? extends Event> event) throws Exception {
        JavaType type = JSON.getTypeFactory().constructParametricType(Envelope.class, event);
        return JSON.readValue(Samples.of(event), type);
    }

    private static ObjectNode data(Class<? extends Event> event) throws Exception {
        JsonNode envelope = JSON.readTree(Samples.of(event));
        return (ObjectNode) envelope.get("data");
    }

    private static JsonSchema schema(Class<? extends Event> event) {
        return SCHEMAS.getSchema(Samples.schema(event));
    }
}
