package cn.tiaokuai.report.submission;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.checking.Objection;
import cn.tiaokuai.report.checking.Objection.Kind;
import cn.tiaokuai.report.checking.Objection.Severity;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.submission.model.Addressees;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** 主送、抄送: the units that a report is to go to, and whether it may. */
@ApplicationScoped
class Recipients {

    private final UnitDirectory directory;

    Recipients(UnitDirectory directory) {
        this.directory = directory;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names the fields when the report may not go there */
    Addressees of(ReportRow report, NewSubmission to) {
        Addressees addressees = found(report, to);
        Violations violations = new Violations();
        addressees.refusals().forEach(violations::add);
        violations.stop();
        return addressees;
    }

    /** What stands against sending the report there. */
    List<Objection> objections(ReportRow report, NewSubmission to) {
        return found(report, to).refusals().entrySet().stream()
                .map(Recipients::objection)
                .toList();
    }

    private static Objection objection(Map.Entry<String, String> refusal) {
        String id = "recipient-" + refusal.getKey().replaceAll("[\\[\\]]", "");
        return Objection.general(Kind.RECIPIENT, Severity.BLOCKING, id, refusal.getValue());
    }

    private Addressees found(ReportRow report, NewSubmission to) {
        Unit from = directory.require("unit", report.unit);
        Unit addressee = directory.require("addressee", to.addressee());
        List<Unit> copies = IntStream.range(0, to.copies().size())
                .mapToObj(
                        i -> directory.require("copies[" + i + "]", to.copies().get(i)))
                .toList();
        return new Addressees(from, addressee, copies);
    }
}
