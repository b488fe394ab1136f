package cn.tiaokuai.review.phrases;

import java.util.UUID;

/** A phrase as answered. */
public record PhraseView(UUID id, String text) {

    PhraseView(PhraseRow row) {
        this(row.id, row.text);
    }
}
