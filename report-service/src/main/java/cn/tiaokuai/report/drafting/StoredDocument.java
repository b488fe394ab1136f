package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.drafting.model.Content;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps texts in the database as documents of ProseMirror. */
@Converter
public class StoredDocument implements AttributeConverter<Content, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Content content) {
        return content == null ? null : DocumentWriter.write(content).toString();
    }

    @Override
    public Content convertToEntityAttribute(String json) {
        if (json == null) {
            return null;
        }
        try {
            JsonNode document = JSON.readTree(json);
            Violations violations = new Violations();
            Content content = new DocumentReader(violations, new Unlimited())
                    .read(document.path("attrs").path("title").asText(), document);
            violations.stop();
            return content;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is no JSON", e);
        }
    }

    /** What is stored was measured when it was saved. */
    record Unlimited() implements DraftingLimits {

        @Override
        public int titleLength() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int headingLength() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int paragraphLength() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int sections() {
            return Integer.MAX_VALUE / 2;
        }

        @Override
        public int paragraphs() {
            return Integer.MAX_VALUE / 2;
        }

        @Override
        public int characters() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int importBytes() {
            return Integer.MAX_VALUE;
        }
    }
}
