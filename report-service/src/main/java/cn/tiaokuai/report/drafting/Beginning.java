package cn.tiaokuai.report.drafting;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.templates.TemplateRef;
import java.util.Optional;

/**
 * What a report begins with.
 *
 * @param template that it follows from then on
 */
record Beginning(Optional<TemplateRef> template, Content content) {}
