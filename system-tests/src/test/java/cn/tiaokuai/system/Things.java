package cn.tiaokuai.system;

import java.util.Map;
import java.util.UUID;

/** Knows who makes the things that requests of the matrix are about; they are made over HTTP, as their owners do. */
final class Things {

    private final Api api;

    Things(Api api) {
        this.api = api;
    }

    Thing make(String name, Owner owner) {
        ReportThings reports = new ReportThings(api, owner);
        ReviewThings reviews = new ReviewThings(api, owner);
        RoundThings rounds = new RoundThings(api, owner);
        CompendiumThings compendia = new CompendiumThings(api, owner);
        MetricThings metrics = new MetricThings(api, owner);
        WorkThings work = new WorkThings(api, owner);
        LinkedThings linked = new LinkedThings(api, owner);
        return switch (name) {
            case "-" -> new Thing(Map.of("unit", owner.unit()));
            case "unit" -> new Thing(Map.of("unit", owner.unit()));
            case "draft" -> reports.draft();
            case "assignment" -> reports.assignment(reports.draft());
            case "delivered" -> reports.delivered(reports.assignment(reports.draft()));
            case "comment" -> reports.comment(reports.draft());
            case "unmerged" -> reports.unmerged(reports.draft());
            case "picture" -> reports.picture(reports.draft());
            case "faulty" -> reports.faulty();
            case "overruled" -> reports.overruled(reports.faulty());
            case "submitted" -> reviews.submitted();
            case "approved" -> reviews.approved();
            case "step" -> reviews.step(reviews.submitted());
            case "decided" -> reviews.decided(reviews.step(reviews.submitted()));
            case "question" -> reviews.question(reviews.step(reviews.submitted()));
            case "notice" -> reviews.notice(reviews.step(reviews.submitted()));
            case "delegation" -> reviews.delegation();
            case "phrase" -> reviews.phrase();
            case "case" -> reviews.reviewCase(reviews.submitted());
            case "approval" -> reviews.reviewCase(reviews.approved());
            case "round" -> rounds.round();
            case "compendium" -> compendia.ready(reviews.approved());
            case "masking" -> compendia.masking(reviews.approved());
            case "reviewed" -> compendia.reviewed(reviews.approved());
            case "closed" -> rounds.closed(rounds.round());
            case "extension" -> rounds.extension(rounds.round());
            case "task" -> work.task();
            case "problem" -> work.problem();
            case "rectified" -> work.rectified(work.problem());
            case "verified" -> work.verified(work.rectified(work.problem()));
            case "admitted" -> linked.admitted(reviews.approved());
            case "honour" -> work.honour();
            case "granted" -> work.granted(work.honour());
            case "project" -> work.project();
            case "scorecard" -> work.scorecard();
            case "announced" -> work.announced(work.scorecard());
            case "answered" -> work.answered(work.task());
            case "wishing" -> work.wishing(work.task());
            case "indicator" -> metrics.indicator();
            case "catalogued" -> metrics.catalogued();
            case "rule" -> metrics.rule(metrics.catalogued());
            case "import" -> metrics.imported(metrics.indicator());
            case "targeting" -> metrics.targeting(metrics.indicator());
            case "lock" -> metrics.lock(metrics.indicator());
            case "reorganisation" -> metrics.reorganisation();
            case "target" -> metrics.target(metrics.indicator());
            case "reported" -> metrics.reported(metrics.indicator());
            case "sent" -> metrics.sent(metrics.reported(metrics.indicator()));
            case "fetched" -> metrics.fetched(metrics.sent(metrics.reported(metrics.indicator())));
            case "confirmed" -> metrics.confirmed(metrics.reported(metrics.indicator()));
            case "material" -> linked.material();
            case "proposal" -> linked.proposal(reviews.approved());
            case "offered" -> linked.offered();
            case "route" -> reviews.route();
            // Of a machine client: people meet one by its administrator alone, see MachineAccessTest and review's
            // WebhookTest.
            case "webhook" ->
                new Thing(Map.of(
                        "unit",
                        owner.unit(),
                        "id",
                        UUID.randomUUID().toString(),
                        "delivery",
                        UUID.randomUUID().toString(),
                        "etag",
                        "\"v0\""));
            case "bound" -> linked.bound();
            case "candidate" -> reports.candidate();
            case "promise" -> linked.promise();
            case "template" -> rounds.template();
            default -> throw new IllegalArgumentException("nobody knows how to make a " + name);
        };
    }
}
