package cn.tiaokuai.report.analysis;

import java.util.List;

/**
 * What the reader sees in a text. Offsets count UTF-16 units of the text as read.
 *
 * @param title null where the first line is none
 * @param unit whose report it is, null where neither title nor signature tells
 * @param reportYear the year reported on, null where unknown
 * @param planYear the year planned for
 * @param addressee to whom it goes
 * @param signedBy below the text
 * @param signedOn as {@code 2023-11-23}
 */
public record Reading(
        String title,
        String unit,
        Integer reportYear,
        Integer planYear,
        String addressee,
        String signedBy,
        String signedOn,
        List<Section> sections,
        List<Figure> figures,
        List<Check> checks,
        List<Commitment> commitments,
        List<Passage> problems,
        List<Honour> honours,
        List<Finding> findings) {}
