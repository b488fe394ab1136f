package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.rounds.model.Standing;
import cn.tiaokuai.report.rounds.model.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who is where, on the day of asking or, of a closed round, on the day of closing. Read whole: the rule is one, in Java, and a
 * round has few thousand recipients at most.
 */
@ApplicationScoped
class Matrix {

    private final Rounds rounds;
    private final UnitDirectory directory;
    private final Clock clock;

    Matrix(Rounds rounds, UnitDirectory directory, Clock clock) {
        this.rounds = rounds;
        this.directory = directory;
        this.clock = clock;
    }

    LocalDate day(RoundRow round) {
        return round.isClosed() ? OfficeDays.day(round.closedAt) : OfficeDays.today(clock);
    }

    Totals totals(RoundRow round, Post post) {
        return totals(round, rounds.recipients(round, post));
    }

    /** One page, narrowed by state; the totals are of all that the post may see. */
    MatrixView page(RoundRow round, Post post, Standing state, String after, int limit) {
        List<RecipientRow> all = rounds.recipients(round, post);
        LocalDate day = day(round);
        // Paths contain no character below the dot, so that this order is the one of the database (COLLATE "C").
        String last = after == null ? "" : Keyset.decode(after, 1).getFirst();
        List<RecipientRow> rows = all.stream()
                .filter(row -> row.unitPath.compareTo(last) > 0)
                .filter(row -> state == null || row.progress(round).on(day) == state)
                .limit(limit + 1L)
                .toList();
        Page<RecipientRow> page = Page.of(rows, limit, row -> new Object[] {row.unitPath});
        return new MatrixView(places(round, page.items()), page.next(), totals(round, all));
    }

    /** All of it. */
    List<PlaceView> all(RoundRow round, Post post) {
        return places(round, rounds.recipients(round, post));
    }

    private Totals totals(RoundRow round, List<RecipientRow> rows) {
        return Totals.of(rows.stream().map(row -> row.progress(round)).toList(), day(round));
    }

    private List<PlaceView> places(RoundRow round, List<RecipientRow> rows) {
        Map<String, String> names = directory.all(rows.stream().map(r -> r.unit).toList()).stream()
                .collect(Collectors.toMap(Unit::code, Unit::name));
        LocalDate day = day(round);
        return rows.stream()
                .map(row -> PlaceView.of(row, round, names, row.progress(round), day))
                .toList();
    }
}
