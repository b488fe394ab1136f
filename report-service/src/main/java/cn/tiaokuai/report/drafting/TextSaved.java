package cn.tiaokuai.report.drafting;

import cn.tiaokuai.report.drafting.model.Content;

/**
 * Told inside the transaction that saves a text, to whoever must keep up with it.
 *
 * @param before the text before; of a report that begins, the same
 */
public record TextSaved(ReportRow report, Content before, Content content) {}
