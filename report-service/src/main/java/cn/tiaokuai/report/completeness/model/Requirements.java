package cn.tiaokuai.report.completeness.model;

import cn.tiaokuai.report.templates.model.Blueprint;
import java.util.List;

/**
 * What a report must contain.
 *
 * @param blueprint of its template, with the headings of its year
 * @param headings that its round asks for besides
 */
public record Requirements(Blueprint blueprint, List<String> headings) {

    public Requirements {
        headings = List.copyOf(headings);
    }
}
