package cn.tiaokuai.review.cases.model;

import static cn.tiaokuai.review.routes.model.StepRelation.OWN;

import cn.tiaokuai.review.calendar.model.WorkingDays;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.LeftOut;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.Itinerary.Why;
import cn.tiaokuai.review.routes.model.Signing;
import cn.tiaokuai.review.routes.model.Stage;
import cn.tiaokuai.review.routes.model.WhenAbsent;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A district bureau's report that goes through the bureau, its district government and the city bureau. */
final class CaseFixture {

    static final Instant NOW = Instant.parse("2026-01-12T02:30:00Z");
    static final ClosingTime CLOSING = new ClosingTime(LocalTime.of(9, 0), LocalTime.of(17, 0), 1, WorkingDays.USUAL);
    static final Moment MOMENT = new Moment(NOW, CLOSING, UUID::randomUUID);
    static final UUID REPORT = UUID.randomUUID();
    static final String TEXT = "a".repeat(64);
    static final String REVISED = "b".repeat(64);
    static final Map<String, String> SECTIONS = Map.of("roads", "1", "budget", "2");
    static final Map<String, String> ROADS_REVISED = Map.of("roads", "9", "budget", "2");
    static final Passable THREE_STEPS = new Passable(List.of(
            review(1, "370102JT", "reviewer", 3),
            review(2, "370102", "reviewer", 3),
            review(3, "3701JT", "reviewer", null)));
    static final Passable SECOND_LEFT_OUT = new Passable(List.of(
            review(1, "370102JT", "reviewer", 3),
            new LeftOut(2, stage(Act.REVIEW, Signing.ALL, "legal-reviewer", 3), Why.ABSENT),
            review(3, "370102", "reviewer", 3)));

    static final Reviewer BUREAU = reviewer("reviewer.370102jt", "370102JT");
    static final Reviewer DISTRICT =
            new Reviewer("reviewer.370102", "370102", Set.of("reviewer", "supervisor"), Set.of());
    static final Reviewer CITY_BUREAU = reviewer("reviewer.3701jt", "3701JT");
    static final Reviewer FINANCE = reviewer("reviewer.370102cz", "370102CZ");
    static final Reviewer STATISTICS = reviewer("reviewer.370102tj", "370102TJ");

    private CaseFixture() {}

    static Reviewer reviewer(String username, String unit) {
        return new Reviewer(username, unit, Set.of("reviewer"), Set.of());
    }

    static Asked review(int ordinal, String unit, String role, Integer dueDays) {
        return new Asked(
                ordinal,
                stage(Act.REVIEW, Signing.ALL, role, dueDays),
                List.of(new Seat(unit, role, null, null)),
                1,
                List.of());
    }

    /** A countersignature of reviewers of several units. */
    static Asked countersignature(int ordinal, Signing signing, int needed, String... units) {
        return new Asked(
                ordinal,
                stage(Act.COUNTERSIGNATURE, signing, "reviewer", 3),
                Stream.of(units).map(u -> new Seat(u, "reviewer", null, null)).toList(),
                needed,
                List.of());
    }

    /** The bureau, then three who countersign, then the city bureau. */
    static Passable countersigned(Signing signing, int needed) {
        return new Passable(List.of(
                review(1, "370102JT", "reviewer", 3),
                countersignature(2, signing, needed, "370102", "370102CZ", "370102TJ"),
                review(3, "3701JT", "reviewer", 3)));
    }

    static Stage stage(Act act, Signing signing, String role, Integer dueDays) {
        Stage single = Stage.single(OWN, role, dueDays, WhenAbsent.REFUSE);
        return new Stage(
                null,
                act,
                signing,
                null,
                single.assignees(),
                List.of(),
                null,
                dueDays,
                single.whenAbsent(),
                null,
                WhenOverdue.NOBODY);
    }

    /** The same stage, with somebody who decides instead once it is overdue. */
    static Stage goingOn(Stage stage, WhenOverdue whenOverdue) {
        return new Stage(
                stage.name(),
                stage.act(),
                stage.signing(),
                stage.quorum(),
                stage.assignees(),
                stage.informs(),
                stage.condition(),
                stage.dueDays(),
                stage.whenAbsent(),
                stage.remindDays(),
                whenOverdue);
    }

    static Subject submission(int number, String digest, Map<String, String> sections) {
        return new Subject(REPORT, number, "370102JT", digest, "drafter.370102jt", sections);
    }

    static OpenCase opened() {
        return opened(THREE_STEPS);
    }

    static OpenCase opened(Passable itinerary) {
        return new CaseOpening(itinerary, Optional.empty()).open(submission(1, TEXT, SECTIONS), MOMENT);
    }

    /** Submitted again, with another text of one section. */
    static OpenCase reopened(Passable itinerary, ReviewCase.ReturnedCase before) {
        return new CaseOpening(itinerary, Optional.of(before))
                .open(submission(before.subject().submission() + 1, REVISED, ROADS_REVISED), MOMENT);
    }

    static Ruling approve(OpenCase about, String... sections) {
        return new Ruling.Approve(about.subject().digest(), null, Set.of(sections));
    }

    static Ruling sendBack(OpenCase about, Integer goesOnAt) {
        return new Ruling.SendBack(about.subject().digest(), "请核对", goesOnAt);
    }

    static Ruling rework(OpenCase about, int stage, Integer goesOnAt) {
        return new Ruling.Rework(about.subject().digest(), "请核对", stage, goesOnAt);
    }

    /** The open step that this reviewer can decide; the first open one where there is none. */
    static CaseStep stepOf(OpenCase about, Reviewer by) {
        return about.open().stream()
                .filter(s -> by.fills(s.asked()))
                .findFirst()
                .orElse(about.open().getFirst());
    }

    static Outcome decide(OpenCase about, Ruling ruling, Reviewer by) {
        return about.decide(stepOf(about, by).id(), ruling, by, MOMENT);
    }

    static OpenCase after(OpenCase about, Ruling ruling, Reviewer by) {
        return ((Outcome.Forwarded) decide(about, ruling, by)).now();
    }

    static OpenCase approvedBy(OpenCase about, Reviewer by, String... sections) {
        return after(about, approve(about, sections), by);
    }

    static ReviewCase.ReturnedCase returnedBy(OpenCase about, Reviewer by, Integer goesOnAt) {
        return ((Outcome.SentBack) decide(about, sendBack(about, goesOnAt), by)).now();
    }

    static List<String> askedNow(OpenCase about) {
        return about.open().stream().map(CaseStep::unit).toList();
    }
}
