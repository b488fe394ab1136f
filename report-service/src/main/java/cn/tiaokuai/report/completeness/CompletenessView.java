package cn.tiaokuai.report.completeness;

import cn.tiaokuai.report.completeness.model.Completeness;
import cn.tiaokuai.report.completeness.model.Gap;
import cn.tiaokuai.report.completeness.model.SectionState;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.templates.model.Blueprint;
import cn.tiaokuai.report.templates.model.RequiredIndicator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far a report is.
 *
 * @param templateId template that it follows, absent where it follows none
 * @param due last day by its round, else by its template; absent where neither tells one
 * @param characters of the whole text, without title, blanks and guidance
 * @param least characters that it should have; absent for any
 * @param most likewise
 * @param sections that the template asks for, with guidance and state
 * @param complete whether nothing is missing; empty optional headings do not count
 */
public record CompletenessView(
        UUID templateId,
        Integer templateVersion,
        LocalDate due,
        int characters,
        Integer least,
        Integer most,
        List<AskedSection> sections,
        List<RequiredIndicator> indicators,
        List<Gap> gaps,
        boolean complete) {

    /**
     * One section that the template asks for.
     *
     * @param sectionId the section of the report, absent while it is missing
     * @param characters with those below it
     */
    public record AskedSection(
            String heading,
            int level,
            boolean required,
            String guidance,
            Integer least,
            Integer most,
            UUID sectionId,
            int characters,
            boolean guidanceLeft) {

        AskedSection(SectionState state) {
            this(
                    state.asked().heading(),
                    state.asked().level(),
                    state.asked().required(),
                    state.asked().guidance(),
                    state.asked().least(),
                    state.asked().most(),
                    state.section(),
                    state.characters(),
                    state.guidanceLeft());
        }
    }

    CompletenessView(ReportRow report, Blueprint asked, LocalDate due, Completeness found) {
        this(
                report.templateId,
                report.templateVersion,
                due,
                found.characters(),
                asked.least(),
                asked.most(),
                found.sections().stream().map(AskedSection::new).toList(),
                asked.indicators(),
                found.gaps(),
                found.gaps().stream().allMatch(gap -> gap.kind() == Gap.Kind.EMPTY_OPTIONAL_SECTION));
    }
}
