package cn.tiaokuai.keycloak.units;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.GroupModel;

/**
 * A group of Keycloak that stands for a unit (attribute {@code kind} = {@code unit}), read once.
 *
 * @param id id of the group
 * @param groupAbove id of the parent group, which need not be a unit; null at the top
 * @param created when the group was made, milliseconds; 0 if unknown
 * @param code attribute {@code code}, null if missing
 * @param name name of the group
 * @param kind attribute {@code unitKind}
 * @param line attribute {@code line}, null for governments
 * @param lineSuperior attribute {@code lineSuperior} as written, whether such a unit exists or not
 * @param validFrom first day of validity, null if always or unreadable
 * @param validTo last day of validity, null if open or unreadable
 * @param datesReadable false when a date is not of the form 2026-12-31; the unit is closed then
 * @param enabled false when the attribute {@code enabled} is {@code false}
 */
public record UnitGroup(
        String id,
        String groupAbove,
        long created,
        String code,
        String name,
        String kind,
        String line,
        String lineSuperior,
        LocalDate validFrom,
        LocalDate validTo,
        boolean datesReadable,
        boolean enabled) {

    /** Of two groups with one code the older one is the unit: a newcomer cannot take over another's rights. */
    static final Comparator<UnitGroup> OLDEST_FIRST =
            Comparator.comparingLong(UnitGroup::created).thenComparing(UnitGroup::id);

    public static final String KIND = "kind";
    public static final String UNIT = "unit";
    public static final String CODE = "code";
    public static final String LINE_SUPERIOR = "lineSuperior";
    public static final String VALID_FROM = "validFrom";
    public static final String VALID_TO = "validTo";
    public static final String UNIT_KIND = "unitKind";
    public static final String LINE = "line";
    public static final String ENABLED = "enabled";

    /** Codes of the units in which one goes on that is merged or split, from the day after its last. */
    public static final String SUCCESSORS = "successors";

    /** Of a group below a unit that gathers people without being a unit. */
    public static final String OFFICE = "office";

    /** Of a group below a unit or an office whose members have its roles. */
    public static final String POST = "post";

    private static final Pattern CODE_FORM = Pattern.compile("[0-9A-Z]+");

    /** The group itself if it is a unit, else the nearest unit above. */
    public static Optional<UnitGroup> nearest(GroupModel group) {
        GroupModel at = group;
        while (at != null && !isUnit(at)) {
            at = at.getParent();
        }
        return Optional.ofNullable(at).map(UnitGroup::from);
    }

    /** Whether the group stands for a unit. */
    public static boolean isUnit(GroupModel group) {
        return UNIT.equals(group.getFirstAttribute(KIND));
    }

    /** Reads a group that stands for a unit. */
    public static UnitGroup from(GroupModel group) {
        return of(
                group.getId(),
                group.getParentId(),
                group.getCreatedTimestamp() == null ? 0 : group.getCreatedTimestamp(),
                attribute(group, CODE),
                group.getName(),
                attribute(group, UNIT_KIND),
                attribute(group, LINE),
                attribute(group, LINE_SUPERIOR),
                attribute(group, VALID_FROM),
                attribute(group, VALID_TO),
                attribute(group, ENABLED));
    }

    /** A unit of attributes as they are written; null is one that is missing. */
    static UnitGroup of(
            String id,
            String groupAbove,
            long created,
            String code,
            String name,
            String kind,
            String line,
            String lineSuperior,
            String from,
            String to,
            String enabled) {
        boolean readable = isDay(from) && isDay(to);
        return new UnitGroup(
                id,
                groupAbove,
                created,
                code,
                name,
                kind,
                line,
                lineSuperior,
                readable ? day(from) : null,
                readable ? day(to) : null,
                readable,
                !"false".equals(enabled));
    }

    /** True when the code can stand in a path; a unit without one has no place and gives no post. */
    public boolean hasCode() {
        return isCode(code);
    }

    /** Whether the unit itself is open on a day; what is above it is not looked at. */
    public boolean validOn(LocalDate day) {
        return enabled
                && datesReadable
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    static boolean isCode(String text) {
        return text != null && CODE_FORM.matcher(text).matches();
    }

    /** Whether there is no day, or one of the form 2026-12-31. */
    public static boolean isDay(String text) {
        try {
            return text == null || day(text) != null;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String attribute(GroupModel group, String name) {
        String value = group.getFirstAttribute(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
