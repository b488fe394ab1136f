package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the reports of a compendium: approved ones that the post may read, in the order asked for. */
@ApplicationScoped
class Choosing {

    private static final Comparator<ReportRow> BY_UNIT = Comparator.<ReportRow, String>comparing(
                    report -> report.unitPath)
            .thenComparing(report -> report.submittedTitle)
            .thenComparing(report -> report.id);

    private final Reports reports;
    private final UnitDirectory directory;
    private final CompendiumLimits limits;

    Choosing(Reports reports, UnitDirectory directory, CompendiumLimits limits) {
        this.reports = reports;
        this.directory = directory;
        this.limits = limits;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a listed one may not be used, when none fits or too many do */
    List<ReportRow> of(Post post, NewCompendium asked) {
        List<ReportRow> chosen =
                new ArrayList<>(asked.reports() == null ? fitting(post, asked) : listed(post, asked.reports()));
        if (chosen.isEmpty()) {
            throw Problems.invalid("selection", "没有符合条件的已通过报告");
        }
        if (chosen.size() > limits.chapters()) {
            throw Problems.invalid("selection", "不能超过 " + limits.chapters() + " 份报告");
        }
        switch (asked.orderOf()) {
            case GIVEN -> {}
            case UNIT -> chosen.sort(BY_UNIT);
            case YEAR ->
                chosen.sort(Comparator.<ReportRow>comparingInt(report -> -report.year)
                        .thenComparing(BY_UNIT));
        }
        return chosen;
    }

    private List<ReportRow> listed(Post post, List<UUID> ids) {
        Map<UUID, ReportRow> found = reports.approved(post, "id in :ids", Map.of("ids", ids), ids.size()).stream()
                .collect(Collectors.toMap(report -> report.id, Function.identity()));
        for (int i = 0; i < ids.size(); i++) {
            if (!found.containsKey(ids.get(i))) {
                throw Problems.invalid("reports[" + i + "]", "没有这份报告，或尚未通过审核，或您无权查看");
            }
        }
        return ids.stream().map(found::get).toList();
    }

    private List<ReportRow> fitting(Post post, NewCompendium asked) {
        StringBuilder condition = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (asked.round() != null) {
            condition.append(" and roundId = :round");
            parameters.put("round", asked.round());
        } else {
            NewCompendium.Selection selection = asked.selection();
            if (selection.year() != null) {
                condition.append(" and year = :year");
                parameters.put("year", selection.year());
            }
            if (selection.kind() != null) {
                condition.append(" and kind = :kind");
                parameters.put("kind", Kind.valueOf(selection.kind()));
            }
            if (selection.under() != null) {
                Unit under = directory.require("selection.under", selection.under());
                condition.append(" and (unitPath = :under or (unitPath >= :underFrom and unitPath < :underTo))");
                parameters.put("under", under.path().value());
                parameters.put("underFrom", under.path() + ".");
                parameters.put("underTo", under.path() + "/");
            }
        }
        return reports.approved(post, condition.toString(), parameters, limits.chapters() + 1);
    }
}
