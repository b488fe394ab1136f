package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Decision;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.HistoryEntry;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.Ruling;
import cn.tiaokuai.review.cases.model.SignedWords;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import cn.tiaokuai.review.signing.Signature;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a person decided about exactly one text; written once. */
@Entity(name = "Decision")
@Table(name = "decision")
@Immutable
public class DecisionRow {

    @Id
    UUID id;

    @Column(name = "step_id")
    UUID stepId;

    @Column(name = "case_id")
    UUID caseId;

    int ordinal;

    @Column(name = "step_unit")
    String stepUnit;

    String role;

    @Enumerated(EnumType.STRING)
    Decision decision;

    String digest;
    String reason;

    @Column(name = "continues_at")
    Integer continuesAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_by_name")
    String decidedByName;

    @Column(name = "decided_at")
    Instant decidedAt;

    /** For a return to an earlier stage instead of the drafter: that stage. */
    @Column(name = "returned_to")
    Integer returnedTo;

    /** Sections that were signed for; none for the whole text. */
    String[] sections;

    @Enumerated(EnumType.STRING)
    Act act;

    /** What it says of sections, figures and words. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Anchor> comments;

    /** From where it was sent; null for what was decided before that was kept. */
    @Column(name = "client_address")
    String clientAddress;

    /** Over all of it, Base64; null for what was decided before there were signatures. */
    String signature;

    @Column(name = "key_id")
    String keyId;

    /** Who had delegated it to whoever decided; null where nobody had. */
    @Column(name = "on_behalf_of")
    String onBehalfOf;

    /** Under which title whoever stood in for others decided; null where the route asked them. */
    @Enumerated(EnumType.STRING)
    WhenOverdue title;

    /** In whose place: login name of the delegator, or code of the unit below. */
    @Column(name = "in_place_of")
    String inPlaceOf;

    static DecisionRow of(CaseRow about, CaseStep step, Said said, Integer continuesAt, Actor by, Instant at) {
        Ruling.Said ruling = said.ruling();
        DecisionRow row = new DecisionRow();
        row.id = UUID.randomUUID();
        row.stepId = step.id();
        row.caseId = about.id;
        row.ordinal = step.ordinal();
        row.stepUnit = step.unit();
        row.role = step.asked().role();
        row.act = step.terms().act();
        row.sections = new String[0];
        row.comments = said.comments();
        row.clientAddress = said.address();
        String person = step.asked().person();
        row.onBehalfOf = person == null || person.equals(by.username()) ? null : person;
        if (step.standIn() != null) {
            row.title = step.standIn().title();
            row.inPlaceOf = row.title == WhenOverdue.DELEGATE
                    ? step.standIn().person()
                    : step.standIn().unit();
        }
        switch (ruling) {
            case Ruling.Approve approve -> {
                row.decision = Decision.APPROVED;
                row.sections = approve.sections().stream().sorted().toArray(String[]::new);
            }
            case Ruling.SendBack _ -> row.decision = Decision.RETURNED;
            case Ruling.Rework rework -> {
                row.decision = Decision.RETURNED;
                row.returnedTo = rework.stage();
            }
        }
        row.digest = ruling.digest();
        row.reason = ruling.reason();
        row.continuesAt = continuesAt;
        row.decidedBy = by.username();
        row.decidedByName = by.name();
        row.decidedAt = at;
        return row;
    }

    /** All that was decided, as it is signed. */
    byte[] words() {
        List<Object> words = new ArrayList<>(Arrays.asList(
                id,
                stepId,
                caseId,
                ordinal,
                stepUnit,
                role,
                act,
                decision,
                digest,
                List.of(sections),
                reason,
                continuesAt,
                returnedTo,
                comments.stream().map(Anchor::words).toList(),
                decidedBy,
                decidedByName,
                decidedAt,
                clientAddress,
                onBehalfOf));
        // Only where there is one, lest signatures of before read otherwise.
        if (title != null) {
            words.add(title);
            words.add(inPlaceOf);
        }
        return SignedWords.of(words.toArray());
    }

    /** What the history keeps of it besides: where it came from and its signature, so that neither can be exchanged. */
    String proof() {
        String entitled = title == null ? "" : ";title=" + title + ";in-place-of=" + inPlaceOf;
        return "decision=" + id + ";address=" + clientAddress + entitled + ";signature=" + signature;
    }

    /**
     * Whether a line of the history tells of this decision. What is signed need only be the one that the line names: the
     * signature says the rest. Of before there were signatures, the line itself has to say the same.
     */
    boolean isToldBy(HistoryEntry line) {
        if (signature != null) {
            return proof().equals(line.proof());
        }
        return line.proof() == null
                && keyId == null
                && what() == line.what()
                && decidedAt.equals(line.at())
                && decidedBy.equals(line.username())
                && decidedByName.equals(line.name())
                && stepUnit.equals(line.unit())
                && line.ordinal() != null
                && ordinal == line.ordinal()
                && digest.equals(line.digest())
                && Objects.equals(reason, line.text());
    }

    private What what() {
        return decision == Decision.APPROVED
                ? What.approvedAs(act)
                : returnedTo == null ? What.RETURNED : What.REWORKED;
    }

    void sign(Signature by) {
        signature = by.value();
        keyId = by.key();
    }

    Signature signed() {
        return new Signature(keyId, signature);
    }
}
