package cn.tiaokuai.report.checking;

import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.RevisionRow;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that stands against sending a text to review. */
@ApplicationScoped
public class Checks {

    private static final Comparator<Objection> GRAVEST_FIRST = Comparator.comparing(Objection::severity)
            .thenComparing(Objection::start, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Drafts drafts;
    private final List<SubmissionCheck> rules;

    Checks(Drafts drafts, @All List<SubmissionCheck> rules) {
        this.drafts = drafts;
        this.rules = rules;
    }

    /** What all rules have against a text of the own unit, the gravest first, then in the order of the text. */
    public List<Objection> of(ReportRow report, RevisionRow revision) {
        Draft draft = drafts.of(report, revision);
        return told(
                rules.stream().flatMap(rule -> rule.objections(draft).stream()).toList());
    }

    /** In order; where the very same fault is found twice, the second is told from the first by its number. */
    static List<Objection> told(List<Objection> found) {
        Map<String, Integer> seen = new HashMap<>();
        List<Objection> told = new ArrayList<>();
        found.stream().sorted(GRAVEST_FIRST).forEach(objection -> {
            int number = seen.merge(objection.id(), 1, Integer::sum);
            told.add(objection.occurrence(number));
        });
        return told;
    }
}
