package cn.tiaokuai.report.analysis;

import java.util.List;

/** What the reader sees in a text. */
public record Reading(String title, List<Section> sections, List<Commitment> commitments) {}
