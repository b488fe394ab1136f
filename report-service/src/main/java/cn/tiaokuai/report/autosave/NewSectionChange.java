package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.problems.Violations;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The new text of one section.
 *
 * @param change identity of this change; the same request sent again has the same
 * @param client identity of the open editor
 * @param sequence number of the change among those of the editor, from 1 without gaps
 * @param document a document of ProseMirror with the section's blocks; a heading before them changes the heading
 */
public record NewSectionChange(
        UUID change,
        UUID client,
        Long sequence,
        @Schema(implementation = Object.class) JsonNode document) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check() {
        Violations violations = new Violations();
        step().check(violations);
        violations.present("document", document);
        violations.stop();
    }

    Step step() {
        return new Step(change, client, sequence);
    }

    /** Tells a repeated request from another one under the same identity. */
    String digest(UUID section) {
        return Digests.sha256(section + "\n" + client + "\n" + sequence + "\n" + document);
    }
}
