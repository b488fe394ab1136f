package cn.tiaokuai.report.comments;

import cn.tiaokuai.report.comments.model.Anchor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps anchors in the database as JSON. */
@Converter
class StoredAnchor implements AttributeConverter<Anchor, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Anchor anchor) {
        try {
            return anchor == null ? null : JSON.writeValueAsString(anchor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an anchor of words and numbers is always JSON", e);
        }
    }

    @Override
    public Anchor convertToEntityAttribute(String json) {
        try {
            return json == null ? null : JSON.readValue(json, Anchor.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored anchor is no JSON", e);
        }
    }
}
