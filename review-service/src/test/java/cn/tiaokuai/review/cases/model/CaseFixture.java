package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.LeftOut;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A district bureau's report that goes through the bureau, its district government and the city bureau. */
final class CaseFixture {

    static final Instant NOW = Instant.parse("2026-01-12T02:30:00Z");
    static final ClosingTime CLOSING = new ClosingTime(ZoneId.of("Asia/Shanghai"), LocalTime.of(17, 0));
    static final UUID REPORT = UUID.randomUUID();
    static final String TEXT = "a".repeat(64);
    static final String REVISED = "b".repeat(64);
    static final Passable THREE_STEPS = new Passable(List.of(
            new Asked(1, "370102JT", "reviewer", 3),
            new Asked(2, "370102", "reviewer", 3),
            new Asked(3, "3701JT", "reviewer", null)));
    static final Passable SECOND_LEFT_OUT = new Passable(List.of(
            new Asked(1, "370102JT", "reviewer", 3),
            new LeftOut(2, "legal-reviewer"),
            new Asked(3, "370102", "reviewer", 3)));

    static final Reviewer BUREAU = new Reviewer("reviewer.370102jt", "370102JT", Set.of("reviewer"));
    static final Reviewer DISTRICT = new Reviewer("reviewer.370102", "370102", Set.of("reviewer", "supervisor"));
    static final Reviewer CITY_BUREAU = new Reviewer("reviewer.3701jt", "3701JT", Set.of("reviewer"));

    private CaseFixture() {}

    static Subject submission(int number, String digest) {
        return new Subject(REPORT, number, "370102JT", digest, "drafter.370102jt");
    }

    static OpenCase opened() {
        return opened(THREE_STEPS);
    }

    static OpenCase opened(Passable itinerary) {
        return new CaseOpening(itinerary, Optional.empty(), UUID::randomUUID).open(submission(1, TEXT), CLOSING, NOW);
    }

    static OpenCase reopened(Passable itinerary, ReviewCase.ReturnedCase before) {
        return new CaseOpening(itinerary, Optional.of(before), UUID::randomUUID)
                .open(submission(before.subject().submission() + 1, REVISED), CLOSING, NOW);
    }

    static Ruling approve(OpenCase about) {
        return new Ruling.Approve(about.subject().digest(), null);
    }

    static Ruling sendBack(OpenCase about, Integer goesOnAt) {
        return new Ruling.SendBack(about.subject().digest(), "请核对", goesOnAt);
    }

    static Outcome decide(OpenCase about, Ruling ruling, Reviewer by) {
        return about.decide(about.current().id(), ruling, by, CLOSING, NOW);
    }

    static OpenCase approvedBy(OpenCase about, Reviewer by) {
        return ((Outcome.Forwarded) decide(about, approve(about), by)).now();
    }

    static ReviewCase.ReturnedCase returnedBy(OpenCase about, Reviewer by, Integer goesOnAt) {
        return ((Outcome.SentBack) decide(about, sendBack(about, goesOnAt), by)).now();
    }
}
