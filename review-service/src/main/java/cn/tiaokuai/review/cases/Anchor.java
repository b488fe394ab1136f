package cn.tiaokuai.review.cases;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What a remark is about.
 *
 * @param sectionId the section, null for the whole text
 * @param figure a bound figure of it, null for none
 * @param quote the words, null for none
 * @param text what is said about them; null for a place that only is pointed at
 */
public record Anchor(UUID sectionId, UUID figure, String quote, String text) {

    /** Its fields as they are signed. */
    List<Object> words() {
        return Arrays.asList(sectionId, figure, quote, text);
    }
}
