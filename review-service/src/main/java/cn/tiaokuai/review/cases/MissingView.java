package cn.tiaokuai.review.cases;

import java.util.List;
import java.util.UUID;

/**
 * What a report waits for.
 *
 * @param units codes of the called units below whose reports are not approved yet
 */
public record MissingView(UUID caseId, List<String> units) {

    public MissingView {
        units = List.copyOf(units);
    }
}
