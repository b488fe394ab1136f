package cn.tiaokuai.report.commitments;

import cn.tiaokuai.report.analysis.Part;
import cn.tiaokuai.report.analysis.Passage;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.drafting.model.Content;
import java.util.List;

/** Problems that a text admits where it speaks of problems; what it says elsewhere in passing is nobody's task. */
final class StatedProblems {

    /** More than any report admits; a text of nothing else must not flood a ledger. */
    private static final int MOST = 50;

    private StatedProblems() {}

    static List<String> of(Content content) {
        Reading reading = Reader.read(content.text());
        return reading.problems().stream()
                .filter(problem -> isAmongProblems(problem, reading))
                .map(problem -> problem.text().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean isAmongProblems(Passage problem, Reading reading) {
        return reading.sections().stream()
                .anyMatch(section -> section.part() == Part.PROBLEMS
                        && section.start() <= problem.start()
                        && problem.end() <= section.end());
    }
}
