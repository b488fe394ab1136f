package cn.tiaokuai.report.rounds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A call for reports.
 *
 * @param due last day
 * @param template what the reports must contain, may be absent
 */
public record NewRound(
        @NotBlank @Size(max = 200) String title,

        @NotNull @Pattern(regexp = "ANNUAL|QUARTERLY|RULE_OF_LAW|SPECIAL")
        String kind,

        @NotNull Integer year,
        @NotNull LocalDate due,
        @Valid Template template,
        @NotNull @Valid Recipients recipients) {

    public NewRound {
        template = template == null ? new Template(List.of()) : template;
    }

    /**
     * What the reports must contain.
     *
     * @param requiredSections headings that must not be missing
     */
    public record Template(@Size(max = 50) List<@NotBlank @Size(max = 100) String> requiredSections) {

        public Template {
            requiredSections = requiredSections == null ? List.of() : List.copyOf(requiredSections);
        }
    }

    /**
     * Who is called: units by code, or all below one, narrowed by kind of unit and by line.
     *
     * @param units codes; excludes the other three
     * @param under code of the unit below which all are called
     * @param kinds kinds of units, as in the directory
     * @param line trade
     */
    public record Recipients(
            @Size(max = 2000) List<@NotBlank String> units, String under, List<@NotBlank String> kinds, String line) {}
}
