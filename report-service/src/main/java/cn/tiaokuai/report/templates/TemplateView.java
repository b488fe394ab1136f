package cn.tiaokuai.report.templates;

import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.templates.model.Blueprint;
import cn.tiaokuai.report.templates.model.Deadline;
import cn.tiaokuai.report.templates.model.RequiredIndicator;
import cn.tiaokuai.report.templates.model.TemplateSection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of a template.
 *
 * @param unit code of the owner; absent where the template comes with the system
 * @param version for If-Match; of the list and of {@code GET .../{id}} the newest
 * @param retired whether no new report may begin from it
 * @param sections absent in lists, as are indicators, lengths and deadline
 */
public record TemplateView(
        UUID id,
        String unit,
        boolean builtIn,
        Kind kind,
        String name,
        int version,
        boolean retired,
        List<TemplateSection> sections,
        List<RequiredIndicator> indicators,
        Integer least,
        Integer most,
        Deadline deadline,
        String createdBy,
        Instant createdAt) {

    static TemplateView of(TemplateRow row, TemplateVersionRow version) {
        return of(row, version.name, version.version, version.blueprint, version.createdBy, version.createdAt);
    }

    static TemplateView brief(TemplateRow row) {
        return of(row, row.name, row.version, null, row.createdBy, row.createdAt);
    }

    private static TemplateView of(TemplateRow row, String name, int version, Blueprint asked, String by, Instant at) {
        return new TemplateView(
                row.id,
                row.isBuiltIn() ? null : row.unit,
                row.isBuiltIn(),
                row.kind,
                name,
                version,
                row.isRetired(),
                asked == null ? null : asked.sections(),
                asked == null ? null : asked.indicators(),
                asked == null ? null : asked.least(),
                asked == null ? null : asked.most(),
                asked == null ? null : asked.deadline(),
                by,
                at);
    }
}
