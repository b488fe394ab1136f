package cn.tiaokuai.review.calendar;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Holidays, and weekends that are worked instead. Steps opened from now on follow a change; those that are open keep their time. */
@Path("/api/reviews/calendars/{year}")
@RunOnVirtualThread
@Transactional
public class CalendarResource {

    private final ActivePost activePost;
    private final Calendars calendars;
    private final Audit audit;
    private final Clock clock;

    CalendarResource(ActivePost activePost, Calendars calendars, Audit audit, Clock clock) {
        this.activePost = activePost;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** The calendar that counts for the post's unit: its own, or that of the nearest unit above. The ETag is that of its own. */
    @GET
    @APIResponseSchema(value = CalendarView.class, responseCode = "200")
    public Response get(@PathParam("year") int year) {
        Post post = activePost.require(Role.OF_UNITS);
        CalendarView found = calendars
                .nearest(post.path().codes(), year)
                .map(CalendarView::new)
                .orElseGet(() -> new CalendarView(null, year, List.of()));
        long version = calendars.own(post.unit(), year).map(row -> row.version).orElse(0L);
        return Response.ok(found).tag(ETags.of(version)).build();
    }

    /** Writes the own calendar of a year, whole; the first time with {@code If-Match: "v0"}. */
    @PUT
    @APIResponseSchema(value = CalendarView.class, responseCode = "200")
    public Response put(
            @PathParam("year") int year, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewCalendar calendar) {
        Post post = activePost.require(Role.SUPERVISOR, Role.UNIT_ADMIN);
        if (year < 2000 || year > 2100) {
            throw Problems.invalid("year", "须在 2000 到 2100 之间");
        }
        List<Day> days = Requests.body(calendar).checked(year);
        CalendarRow known = calendars.locked(post.unit(), year).orElse(null);
        ETags.require(ifMatch, known == null ? 0 : known.version);
        CalendarRow row = known == null ? begun(post, year) : known;
        String before = known == null ? null : Digests.sha256(known.days.toString());
        row.days = days;
        row.version++;
        row.changedBy = activePost.actor().username();
        row.changedAt = clock.instant();
        Requests.unlessRaced(
                () -> {
                    if (known == null) {
                        calendars.persist(row);
                    }
                    calendars.flush();
                },
                () -> Problems.conflict("calendar-just-changed", "同一年的日历刚刚被他人建立，请查看后再改"));
        audit.changed("calendar", "unit", post.unit() + "/" + year, before, Digests.sha256(days.toString()));
        return Response.ok(new CalendarView(row)).tag(ETags.of(row.version)).build();
    }

    private static CalendarRow begun(Post post, int year) {
        CalendarRow row = new CalendarRow();
        row.id = UUID.randomUUID();
        row.unitCode = post.unit();
        row.unitPath = post.path().value();
        row.linePath = post.linePath().value();
        row.year = year;
        return row;
    }
}
