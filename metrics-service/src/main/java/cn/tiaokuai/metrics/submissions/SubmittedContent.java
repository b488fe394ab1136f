package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.SectionDigest;
import cn.tiaokuai.metrics.observations.Holding.Held;
import cn.tiaokuai.metrics.targets.Dividing.Division;
import cn.tiaokuai.metrics.targets.Dividing.Portion;
import cn.tiaokuai.platform.Digests;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What is submitted: values or a decomposition, the other is null. It is kept as the text that its digest is of, so that anybody can
 * find out what was agreed to.
 */
record SubmittedContent(List<Held> observations, Division decomposition) {

    /** Not the service's own: what the digest is of must not change with how answers are written. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static SubmittedContent read(String text) {
        try {
            return JSON.readValue(text, SubmittedContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was submitted cannot be read", e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        return write(this);
    }

    /** A digest of each value or part, for signatures that are for some of them. */
    List<SectionDigest> sections() {
        return observations == null
                ? decomposition.shares().stream().map(this::section).toList()
                : observations.stream().map(SubmittedContent::section).toList();
    }

    private static SectionDigest section(Held value) {
        return new SectionDigest(
                value.id(), value.indicatorName() + " " + value.period(), Digests.sha256(write(value)));
    }

    private SectionDigest section(Portion share) {
        byte[] place = (decomposition.targetId() + " " + share.unit()).getBytes(StandardCharsets.UTF_8);
        return new SectionDigest(UUID.nameUUIDFromBytes(place), share.unitName(), Digests.sha256(write(share)));
    }

    int size() {
        return observations == null ? decomposition.shares().size() : observations.size();
    }

    /** The latest year that it is about. */
    int year() {
        return observations == null
                ? decomposition.year()
                : observations.stream()
                        .mapToInt(value -> Integer.parseInt(value.period().substring(0, 4)))
                        .max()
                        .orElseThrow();
    }
}
