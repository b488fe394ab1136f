package cn.tiaokuai.keycloak.units;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.contracts.UnitChanged;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitTopicTest {

    private static final UnitChanged SAMPLE = new UnitChanged(
            "370102JT",
            "临江区交通运输局",
            "BUREAU",
            "37.3701.370102.370102JT",
            "370102",
            "transport",
            "3701JT",
            "37JT.3701JT.370102JT",
            LocalDate.of(2019, 3, 1),
            null,
            true);

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void what_is_published_is_the_golden_sample_but_for_id_and_time() throws Exception {
        ObjectNode said = (ObjectNode) json.readTree(new UnitTopic("nowhere").text(SAMPLE));
        ObjectNode sample = (ObjectNode) json.readTree(Samples.of(UnitChanged.class));
        assertThat(UUID.fromString(said.remove("id").asText())).isNotNull();
        assertThat(Instant.parse(said.remove("time").asText())).isNotNull();
        assertThat(said).isEqualTo(sample.without(java.util.List.of("id", "time")));
    }
}
