package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.cases.model.Ruling;
import java.util.List;

/**
 * A decision with what it says of places in the text.
 *
 * @param comments remarks on sections, figures and words; those of the whole are the ruling's reason
 * @param address from where it was sent
 */
public record Said(Ruling.Said ruling, List<Anchor> comments, String address) {

    public Said {
        comments = List.copyOf(comments);
    }
}
