package cn.tiaokuai.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/api/asyncapi.yaml tells other systems what they may subscribe to; it must name every event, and none besides. */
class AsyncApiTest {

    private static final File FILE = new File("../docs/api/asyncapi.yaml");

    @Test
    void every_event_stands_in_the_channel_of_its_topic() throws Exception {
        Set<String> documented = new TreeSet<>();
        JsonNode channels = new YAMLMapper().readTree(FILE).get("channels");
        for (JsonNode channel : channels) {
            names(channel.get("messages"))
                    .forEach(m -> documented.add(channel.get("address").asText() + " " + m));
        }
        Set<String> existing = new TreeSet<>();
        for (Class<? extends Event> event : Samples.events()) {
            existing.add(topic(event) + " " + event.getSimpleName());
        }
        assertEquals(existing, documented);
    }

    @Test
    void every_message_refers_to_the_schema_of_its_event() throws Exception {
        JsonNode messages = new YAMLMapper().readTree(FILE).at("/components/messages");
        for (String name : names(messages)) {
            String reference = messages.get(name)
                    .at("/payload/allOf/1/properties/data/$ref")
                    .asText();
            assertTrue(reference.endsWith("/" + name + ".v1.json"), name);
            assertTrue(new File(FILE.getParentFile(), reference).isFile(), reference);
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String topic(Class<? extends Event> event) throws Exception {
        return GoldenSamplesTest.sample(event).data().topic();
    }
}
