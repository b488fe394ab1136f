package cn.tiaokuai.report.analysis;

/** What a paragraph is read against: the part it stands in and the years of the report; years null where unknown. */
record Context(Part part, Integer reportYear, Integer planYear) {

    boolean isPlan() {
        return part == Part.PLAN;
    }
}
