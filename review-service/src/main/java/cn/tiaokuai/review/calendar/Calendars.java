package cn.tiaokuai.review.calendar;

import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.review.calendar.model.WorkingDays;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calendars: a unit's counts for itself and the units below it by territory; of several, the nearest. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<CalendarRow, UUID> {

    /** The days that a unit works in the years that a step opened on {@code from} can reach. */
    public WorkingDays of(UnitPath unit, LocalDate from) {
        List<String> codes = unit.codes();
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        list("unitCode in ?1 and year in (?2, ?3)", codes, from.getYear(), from.getYear() + 1).stream()
                .collect(Collectors.toMap(row -> row.year, Function.identity(), BinaryOperator.maxBy(nearest(codes))))
                .values()
                .forEach(row -> row.days.forEach(d -> exceptions.put(LocalDate.parse(d.day()), d.worked())));
        return new WorkingDays(exceptions);
    }

    /** The calendar that counts for a unit. */
    Optional<CalendarRow> nearest(List<String> codes, int year) {
        return list("unitCode in ?1 and year = ?2", codes, year).stream().max(nearest(codes));
    }

    private static Comparator<CalendarRow> nearest(List<String> codes) {
        return Comparator.comparingInt(row -> codes.indexOf(row.unitCode));
    }

    /** The own one, locked until the transaction ends: of two changes from one version, the second is told. */
    Optional<CalendarRow> locked(String unit, int year) {
        return find("unitCode = ?1 and year = ?2", unit, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<CalendarRow> own(String unit, int year) {
        return find("unitCode = ?1 and year = ?2", unit, year).firstResultOptional();
    }
}
