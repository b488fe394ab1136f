package cn.tiaokuai.review.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What reviewers decided. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<DecisionRow, UUID> {

    /** The decisions of a case in the order of its steps. */
    List<DecisionRow> of(UUID caseId) {
        return list("caseId = ?1 order by ordinal", caseId);
    }

    /** The decision of a step, if it is decided. */
    public Optional<DecisionView> ofStep(UUID step) {
        return find("stepId", step).firstResultOptional().map(DecisionView::new);
    }
}
