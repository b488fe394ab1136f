package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;

/** The whole way of one report: called for, drafted, reviewed, issued, measured, and back in the next one. */
public final class Loop {

    private final Api api;
    private final Narrator narrator;

    Loop(Api api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
    }

    /** What a loop has made, for those who look closer. */
    public record Made(UUID report, int year, UUID target, UUID material, String documentNumber) {}

    /**
     * Goes the whole way with a text; can be done again and again on one system.
     *
     * @throws Unexpected at the first step that is not as it should be
     */
    public Made run(byte[] file) {
        Cast cast = Cast.BUREAU;
        int year = freeYear(cast);
        DraftingSteps drafting = new DraftingSteps(api, narrator, cast, year);
        drafting.call();
        drafting.draft(file);
        drafting.submit();
        ReviewSteps review = new ReviewSteps(api, narrator, cast, drafting.report());
        review.approveInOwnUnit();
        String reason = review.giveBack();
        drafting.revise(reason);
        drafting.submit();
        review.approveToTheEnd();
        String number = drafting.issue();
        Optional<JsonNode> commitment = drafting.commitment();
        MetricSteps metrics = new MetricSteps(api, narrator, cast, year + 1);
        UUID target = commitment.map(metrics::accept).orElseGet(metrics::setFromAbove);
        metrics.achieve();
        UUID material = metrics.material();
        drafting.carry(material);
        metrics.correct();
        return new Made(drafting.report(), year, target, material, number);
    }

    /** The first year whose report is not under way yet; a draft that a run before has begun is gone on with. */
    private int freeYear(Cast cast) {
        for (int year = 2023; year < 2100; year++) {
            JsonNode reports = api.as(cast.drafter())
                    .get("/api/reports?kind=ANNUAL&unit=" + cast.unit() + "&year=" + year)
                    .expect(200)
                    .json()
                    .get("items");
            if (reports.isEmpty() || reports.get(0).get("state").asText().equals("DRAFT")) {
                return year;
            }
        }
        throw new Unexpected("示例单位的年度已用完，请 ./tk reset");
    }
}
