package cn.tiaokuai.report.material;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.material.model.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Sentences in reports whose facts hold no more. */
@ApplicationScoped
public class RevokedMaterial {

    private final Materials materials;

    RevokedMaterial(Materials materials) {
        this.materials = materials;
    }

    /**
     * A sentence that was placed and whose fact was taken back since.
     *
     * @param text as it was placed
     * @param why as metrics told
     */
    public record Sentence(int start, int end, String text, String why) {}

    /** Those that still stand in a text of a report. */
    public List<Sentence> in(UUID report, Content content) {
        List<MaterialRow> revoked = materials.list("reportId = ?1 and state = ?2", report, MaterialRow.State.REVOKED);
        if (revoked.isEmpty()) {
            return List.of();
        }
        String text = content.text();
        return revoked.stream().flatMap(row -> standing(row, text)).toList();
    }

    private static Stream<Sentence> standing(MaterialRow row, String text) {
        return Standing.of(row.text, text).stream()
                .map(found -> new Sentence(found.start(), found.end(), row.text, row.revokedWhy));
    }
}
