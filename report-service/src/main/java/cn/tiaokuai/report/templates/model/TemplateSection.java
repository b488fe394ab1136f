package cn.tiaokuai.report.templates.model;

/**
 * A heading that a template asks for, or proposes.
 *
 * @param heading without number; {@code {year}} and {@code {next}} stand for the year reported on and the one after
 * @param level 1 for the uppermost
 * @param part SUMMARY, HIGHLIGHTS, PROBLEMS, PLAN, SUGGESTIONS, BASICS; null below a section that names it
 * @param required whether a report without it is incomplete
 * @param guidance 填写说明: what to write there; null for none
 * @param least characters of the section with those below it; null for any
 * @param most likewise
 */
public record TemplateSection(
        String heading, int level, String part, boolean required, String guidance, Integer least, Integer most) {

    /** How the guidance stands in the text that a report opens with, until somebody writes in its place. */
    public String prompt() {
        return guidance == null ? "" : "【" + guidance + "】";
    }

    TemplateSection of(int year) {
        String dated = heading.replace("{year}", Integer.toString(year)).replace("{next}", Integer.toString(year + 1));
        return new TemplateSection(dated, level, part, required, guidance, least, most);
    }
}
