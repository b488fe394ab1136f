package cn.tiaokuai.report.completeness.model;

import cn.tiaokuai.report.templates.model.TemplateSection;
import java.util.UUID;

/**
 * How far a section is that the template asks for.
 *
 * @param section of the report; null while it is missing
 * @param characters with those below it, without blanks and guidance
 */
public record SectionState(TemplateSection asked, UUID section, int characters, boolean guidanceLeft) {

    boolean isMissing() {
        return section == null;
    }

    boolean isEmpty() {
        return section != null && characters == 0;
    }
}
