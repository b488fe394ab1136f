package cn.tiaokuai.report.drafting;

import cn.tiaokuai.report.drafting.model.Content;

/** Told inside the transaction that saves a text, to whoever must keep up with it. */
public record TextSaved(ReportRow report, Content content) {}
