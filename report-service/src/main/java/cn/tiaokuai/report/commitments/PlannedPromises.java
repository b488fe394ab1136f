package cn.tiaokuai.report.commitments;

import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.commitments.model.Identities;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.Content;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Promises of plans on their way to approval: each has one identity, through all submissions. */
@ApplicationScoped
class PlannedPromises implements PanacheRepositoryBase<IdentityRow, UUID> {

    /** The promises of a text with the identities that they had before, or with new ones. */
    List<Commitment> identify(ReportRow report, Content content) {
        List<cn.tiaokuai.report.analysis.Commitment> found =
                Reader.read(content.text()).commitments();
        Map<UUID, IdentityRow> known =
                list("reportId", report.id).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        List<Optional<UUID>> kept = Identities.kept(
                found.stream().map(cn.tiaokuai.report.analysis.Commitment::text).toList(),
                known.values().stream().map(IdentityRow::known).toList());
        List<Commitment> commitments = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            UUID id = kept.get(i).orElseGet(UUID::randomUUID);
            commitments.add(commitment(id, found.get(i)));
            if (known.containsKey(id)) {
                known.get(id).take(report, found.get(i).text());
            } else {
                persist(new IdentityRow(report, id, found.get(i).text()));
            }
        }
        return commitments;
    }

    /** Gives a promise that a person has confirmed its identity, so that a later approval finds it. */
    void add(ReportRow report, Commitment commitment) {
        persist(new IdentityRow(report, commitment.id(), commitment.text()));
    }

    static Commitment commitment(UUID id, cn.tiaokuai.report.analysis.Commitment found) {
        return new Commitment(
                id, found.text(), found.measurable(), found.targetValue(), found.unit(), found.deadline());
    }
}
