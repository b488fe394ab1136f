package cn.tiaokuai.report.drafting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * A report to be begun.
 *
 * @param kind ANNUAL, QUARTERLY, RULE_OF_LAW or SPECIAL
 * @param year year reported on
 * @param title may be absent: unit and year make one
 * @param roundId the call it answers, may be absent
 */
public record NewReport(
        @NotNull @Pattern(regexp = "ANNUAL|QUARTERLY|RULE_OF_LAW|SPECIAL")
        String kind,

        @NotNull Integer year,
        String title,
        UUID roundId) {}
