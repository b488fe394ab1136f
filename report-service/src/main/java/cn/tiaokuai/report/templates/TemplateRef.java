package cn.tiaokuai.report.templates;

import java.util.UUID;

/** One version of a template: what a report that has begun goes on with, whatever becomes of the template. */
public record TemplateRef(UUID id, int version) {

    /** Null where a row names none. */
    public static TemplateRef of(UUID id, Integer version) {
        return id == null ? null : new TemplateRef(id, version);
    }
}
