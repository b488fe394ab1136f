package cn.tiaokuai.report.templates;

import io.smallrye.config.ConfigMapping;

/** How much a template may ask for. */
@ConfigMapping(prefix = "tiaokuai.report.templates")
interface TemplateLimits {

    int nameLength();

    int headingLength();

    int guidanceLength();

    int sections();

    int indicators();

    /** The highest length that may be asked of a section or a text, in characters. */
    int characters();
}
