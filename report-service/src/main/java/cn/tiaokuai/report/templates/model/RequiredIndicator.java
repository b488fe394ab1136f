package cn.tiaokuai.report.templates.model;

/**
 * An indicator that a report must tell.
 *
 * @param code of the indicator
 * @param name as the text calls it
 */
public record RequiredIndicator(String code, String name) {}
