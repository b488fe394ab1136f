package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 复核: what a de-identified compendium hides, masking by masking. */
@Path("/api/reports/compendia/{id}")
@RunOnVirtualThread
@Transactional
public class MaskingResource {

    private static final int WORDS = 200;
    private static final int REASON = 500;

    private final ActivePost activePost;
    private final Compendia compendia;
    private final Chapters chapters;
    private final MaskingRows maskings;
    private final Audit audit;
    private final Clock clock;

    MaskingResource(
            ActivePost activePost,
            Compendia compendia,
            Chapters chapters,
            MaskingRows maskings,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.compendia = compendia;
        this.chapters = chapters;
        this.maskings = maskings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is decided on a masking.
     *
     * @param decision ACCEPTED, CHANGED or REJECTED
     * @param replacement other words, for CHANGED
     * @param reason why the words are shown, for REJECTED
     */
    public record NewDecision(String decision, String replacement, String reason) {

        private void check() {
            Violations violations = new Violations();
            violations.unless(
                    List.of("ACCEPTED", "CHANGED", "REJECTED").contains(String.valueOf(decision)),
                    "decision",
                    "须为下列之一：ACCEPTED、CHANGED、REJECTED");
            if ("CHANGED".equals(decision)) {
                violations.text("replacement", replacement, WORDS);
            } else {
                violations.unless(replacement == null, "replacement", "只能与 CHANGED 同时给出");
            }
            if ("REJECTED".equals(decision)) {
                violations.text("reason", reason, REASON);
            } else {
                violations.optionalText("reason", reason, REASON);
            }
            violations.stop();
        }
    }

    /**
     * A masking that a person adds.
     *
     * @param start offset in the chapter's text, in UTF-16 units
     * @param end offset after it
     */
    public record NewMasking(
            Integer chapter, Integer start, Integer end, String kind, String replacement, String reason) {

        private void check() {
            Violations violations = new Violations();
            violations.present("chapter", chapter);
            violations.unless(start != null && start >= 0, "start", "须为不小于 0 的整数");
            violations.unless(end != null && start != null && end > start, "end", "须大于 start");
            violations.oneOf("kind", kind, Masking.Kind.class);
            violations.text("replacement", replacement, WORDS);
            violations.optionalText("reason", reason, REASON);
            violations.stop();
        }
    }

    /**
     * Which undecided maskings are accepted together; null means any.
     */
    public record NewAcceptance(Integer chapter, String kind) {

        private MaskingRows.Filter filter() {
            Violations violations = new Violations();
            if (kind != null) {
                violations.oneOf("kind", kind, Masking.Kind.class);
            }
            violations.unless(chapter != null || kind != null, "chapter", "请给出 chapter 或 kind");
            violations.stop();
            return new MaskingRows.Filter(chapter, kind == null ? null : Masking.Kind.valueOf(kind), null);
        }
    }

    /** How many maskings were accepted. */
    public record Acceptance(int accepted) {}

    /** A chapter's text, in which offsets of maskings count, and as readers would get it now. */
    public record ChapterText(int number, String title, String text, String masked) {}

    /** A chapter as it is and as readers would get it. */
    @GET
    @Path("chapters/{number}")
    public ChapterText chapter(@PathParam("id") UUID id, @PathParam("number") int number) {
        CompendiumRow compendium = compendia.visible(id, reviewer());
        ChapterRow chapter = chapters.visible(id, number);
        var content = chapters.text(chapter).orElseThrow(() -> Problems.notFound("chapter", number));
        String masked = compendium.deidentified
                ? Chapters.masked(content, maskings.of(id, number)).text()
                : content.text();
        return new ChapterText(number, chapter.title, content.text(), masked);
    }

    /** Maskings in the order of the text. */
    @GET
    @Path("maskings")
    public Page<MaskingView> list(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("chapter") String chapter,
            @Parameter(schema = @Schema(implementation = Masking.Kind.class)) @QueryParam("kind") String kind,
            @Parameter(schema = @Schema(implementation = MaskingRow.State.class)) @QueryParam("state") String state,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        compendia.visible(id, reviewer());
        MaskingRows.Filter filter = new MaskingRows.Filter(
                Requests.number("chapter", chapter),
                Requests.oneOf("kind", kind, Masking.Kind.class),
                Requests.oneOf("state", state, MaskingRow.State.class));
        return maskings.list(id, filter, after, Requests.limit(limit)).map(MaskingView::of);
    }

    /** Decides on a masking; a decision may be changed until the release. */
    @PUT
    @Path("maskings/{masking}")
    public MaskingView decide(
            @PathParam("id") UUID id,
            @PathParam("masking") UUID masking,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NewDecision decision) {
        CompendiumRow compendium = compendia.locked(id, reviewer());
        Requests.body(decision).check();
        Compendia.requireReview(compendium);
        MaskingRow row = maskings.visible(id, masking);
        ETags.require(ifMatch, row.version);
        String before = audit.state(row);
        row.decide(
                MaskingRow.State.valueOf(decision.decision()),
                activePost.actor().username(),
                clock.instant(),
                decision.reason());
        row.replacement = decision.replacement() == null ? row.replacement : decision.replacement();
        audit.changed("masking-" + decision.decision(), "masking", masking, before, audit.state(row));
        return MaskingView.of(row);
    }

    /** Hides words that nobody proposed. */
    @POST
    @Path("maskings")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MaskingView.class)))
    public Response add(@PathParam("id") UUID id, NewMasking masking) {
        CompendiumRow compendium = compendia.locked(id, reviewer());
        Requests.body(masking).check();
        Compendia.requireReview(compendium);
        ChapterRow chapter = chapters.findByIdOptional(new ChapterRow.Key(id, masking.chapter()))
                .orElseThrow(() -> Problems.invalid("chapter", "没有这一篇"));
        String text = chapters.text(chapter)
                .orElseThrow(() -> Problems.notFound("chapter", masking.chapter()))
                .text();
        if (masking.end() > text.length()) {
            throw Problems.invalid("end", "超出全文");
        }
        boolean overlaps = maskings.of(id, masking.chapter()).stream()
                .anyMatch(row -> row.start < masking.end() && masking.start() < row.end);
        if (overlaps) {
            throw Problems.conflict("masking-overlaps", "此处已有脱敏，请改为处理该处");
        }
        MaskingRow row = new MaskingRow(
                compendium,
                masking.chapter(),
                new Masking(
                        Masking.Kind.valueOf(masking.kind()),
                        masking.start(),
                        masking.end(),
                        text.substring(masking.start(), masking.end()),
                        masking.replacement(),
                        "人工添加"),
                text);
        row.decide(MaskingRow.State.ADDED, activePost.actor().username(), clock.instant(), masking.reason());
        maskings.persist(row);
        audit.changed("masking-ADDED", "masking", row.id, null, audit.state(row));
        return Response.created(URI.create("/api/reports/compendia/" + id + "/maskings"))
                .entity(MaskingView.of(row))
                .build();
    }

    /** Accepts all undecided maskings of a chapter or of a kind, which the person has looked through. */
    @POST
    @Path("acceptances")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Acceptance.class)))
    public Response accept(@PathParam("id") UUID id, NewAcceptance acceptance) {
        CompendiumRow compendium = compendia.locked(id, reviewer());
        MaskingRows.Filter filter = Requests.body(acceptance).filter();
        Compendia.requireReview(compendium);
        List<MaskingRow> rows = maskings.undecided(id, filter);
        String before = audit.states(rows);
        rows.forEach(
                row -> row.decide(MaskingRow.State.ACCEPTED, activePost.actor().username(), clock.instant(), null));
        audit.changed("masking-ACCEPTED", "compendium", id, before, audit.states(rows));
        return Response.created(URI.create("/api/reports/compendia/" + id + "/maskings"))
                .entity(new Acceptance(rows.size()))
                .build();
    }

    private Post reviewer() {
        return activePost.require(Role.SUPERVISOR, Role.REVIEWER);
    }
}
