package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.problems.Violations;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A section to be added.
 *
 * @param change identity of this change; the same request sent again has the same
 * @param client identity of the open editor
 * @param sequence number of the change among those of the editor, from 1 without gaps
 * @param sectionId identity that the editor gives it
 * @param after the section that it stands right behind; absent for the beginning of the text
 * @param document a document of ProseMirror that begins with its heading
 */
public record NewSection(
        UUID change,
        UUID client,
        Long sequence,
        UUID sectionId,
        UUID after,
        @Schema(implementation = Object.class) JsonNode document) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check() {
        Violations violations = new Violations();
        step().check(violations);
        violations.present("sectionId", sectionId);
        violations.present("document", document);
        violations.stop();
    }

    Step step() {
        return new Step(change, client, sequence);
    }

    String digest() {
        return SectionEdit.digest("add", sectionId, step(), after + "\n" + document);
    }
}
