package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A text to be saved; sections without identity are new. */
public record NewContent(
        @NotNull String title, @NotNull @Valid List<@NotNull NewSection> sections) {

    /** See {@link Section}. */
    public record NewSection(
            UUID id,
            @NotNull @Min(1) @Max(9) Integer level,
            String number,
            @NotNull String heading,

            @Pattern(regexp = "SUMMARY|HIGHLIGHTS|PROBLEMS|PLAN|SUGGESTIONS|BASICS")
            String part,

            @NotNull List<@NotNull String> paragraphs) {

        Section section() {
            return new Section(id == null ? UUID.randomUUID() : id, level, number, heading, part, paragraphs);
        }
    }

    Content content() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            UUID id = sections.get(i).id();
            if (id != null && !seen.add(id)) {
                throw Problems.invalid("sections[" + i + "].id", "与前面的章节重复");
            }
        }
        return new Content(title, sections.stream().map(NewSection::section).toList());
    }
}
