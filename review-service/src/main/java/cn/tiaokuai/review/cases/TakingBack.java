package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.ReviewCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Closes the case of a submission that its unit takes back, whichever of the two is heard of first. */
@ApplicationScoped
class TakingBack {

    private final UnitDirectory directory;
    private final Subjects subjects;
    private final Cases cases;
    private final CaseFiles files;
    private final History history;
    private final OfficeTime time;

    TakingBack(
            UnitDirectory directory,
            Subjects subjects,
            Cases cases,
            CaseFiles files,
            History history,
            OfficeTime time) {
        this.directory = directory;
        this.subjects = subjects;
        this.cases = cases;
        this.files = files;
        this.history = history;
        this.time = time;
    }

    /**
     * A unit has taken a submission back.
     *
     * @param number counts the submissions of the subject from 1
     */
    void take(UUID subject, int number, String code, Actor by) {
        Instant now = time.now();
        Unit unit = directory.find(code).orElseThrow();
        subjects.locked(subject, unit).withdrawn(number);
        cases.locked(subject, number).ifPresent(row -> withdraw(row, by, now));
    }

    private void withdraw(CaseRow row, Actor by, Instant now) {
        ReviewCase before = files.read(row);
        ReviewCase after = before.withdrawn(now);
        if (after != before) {
            files.keep(row, after, now);
            history.add(row, What.WITHDRAWN, now, by, row.unitCode, null, null);
        }
    }
}
