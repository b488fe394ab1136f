package cn.tiaokuai.report.assignments;

import cn.tiaokuai.report.differences.model.SectionChange;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was delivered.
 *
 * @param difference what would change if it took the place of what stands in the section now; null where the section is gone
 */
public record ContributionView(
        UUID assignmentId,
        int number,
        String note,
        String createdBy,
        Instant createdAt,
        @Schema(implementation = Object.class) JsonNode document,
        SectionChange difference) {}
