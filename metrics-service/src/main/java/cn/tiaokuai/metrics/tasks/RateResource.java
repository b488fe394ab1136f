package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.Parameters;
import cn.tiaokuai.metrics.model.Ratio;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 办结率, 按期办结率 of the tasks that the own unit gave or answers for. */
@Path("/api/metrics/tasks/rates")
@RunOnVirtualThread
@Transactional
public class RateResource {

    private final ActivePost activePost;
    private final TaskRates rates;
    private final Clock clock;

    RateResource(ActivePost activePost, TaskRates rates, Clock clock) {
        this.activePost = activePost;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Rates of some tasks.
     *
     * @param key code of the unit, its line ("-" for governments), a month like 2026-09, or "*" for all together
     * @param name of the unit
     * @param due completed, or the deadline has passed: unfinished ones count
     * @param completedPercent completed / due, null where nothing was due
     * @param onTimePercent on time / due
     */
    public record Rate(
            String key,
            String name,
            long due,
            long completed,
            long onTime,
            BigDecimal completedPercent,
            BigDecimal onTimePercent) {

        static Rate of(TaskRates.Count count) {
            return new Rate(
                    count.key(),
                    count.name(),
                    count.tally().due(),
                    count.tally().completed(),
                    count.tally().onTime(),
                    count.tally().completedShare().map(Ratio::percent).orElse(null),
                    count.tally().onTimeShare().map(Ratio::percent).orElse(null));
        }
    }

    /** Tasks with deadlines from one day to another, told apart by unit, line or month. */
    @GET
    public Page<Rate> get(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("from") String from,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("to") String to,
            @Parameter(schema = @Schema(implementation = TaskRates.By.class)) @QueryParam("by") String by,
            @Parameter(schema = @Schema(enumeration = {"GIVEN", "HELD"})) @QueryParam("side") String side,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        LocalDate first = Requests.required("from", Parameters.date("from", from));
        LocalDate last = Requests.required("to", Parameters.date("to", to));
        TaskRates.By apart = Requests.oneOf("by", by, TaskRates.By.class);
        boolean held = Requests.oneOf("side", side, "GIVEN", "HELD").equals("HELD");
        int most = Requests.limit(limit);
        String seen = after == null ? "" : Keyset.decode(after, 1).getFirst();
        TaskRates.Asked asked = new TaskRates.Asked(post.unit(), held, first, last);
        return Page.of(
                        rates.of(
                                asked,
                                apart == null ? TaskRates.By.TOTAL : apart,
                                OfficeDays.today(clock),
                                seen,
                                most + 1),
                        most,
                        count -> new Object[] {count.key()})
                .map(Rate::of);
    }
}
