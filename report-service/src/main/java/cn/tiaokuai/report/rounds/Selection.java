package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Violations;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is called: units by code, and groups of units; less those that are excepted. What {@code under}, {@code kinds}, {@code
 * line} and {@code children} say together is one group, {@code groups} are more of them.
 *
 * @param units codes
 * @param under code of the unit below which all are called, the caller where it is absent
 * @param kinds kinds of units, as in the directory
 * @param line trade
 * @param children true for those directly below only
 * @param groups further groups
 * @param except codes of units that are not called
 */
public record Selection(
        List<String> units,
        String under,
        List<String> kinds,
        String line,
        Boolean children,
        List<Group> groups,
        List<String> except) {

    private static final int MOST_GROUPS = 20;
    private static final int MOST_KINDS = 20;
    private static final int WORD = 40;

    /**
     * Units that have all of this in common; at least one of it is given.
     *
     * @param under code of the unit below which they are, the caller where it is absent
     * @param kinds kinds of units
     * @param line trade
     * @param children true for those directly below only
     */
    public record Group(String under, List<String> kinds, String line, Boolean children) {

        private boolean saysNothing() {
            return under == null && kinds == null && line == null && children == null;
        }

        private void check(Violations violations, String field) {
            violations.unless(!saysNothing(), field, "请给出 under、kinds、line、children 之一");
            if (kinds != null) {
                violations.unless(
                        !kinds.isEmpty() && kinds.size() <= MOST_KINDS,
                        field + ".kinds",
                        "须为 1 到 " + MOST_KINDS + " 项");
                for (int i = 0; i < kinds.size(); i++) {
                    violations.text(field + ".kinds[" + i + "]", kinds.get(i), WORD);
                }
            }
            violations.optionalText(field + ".line", line, WORD);
        }
    }

    public Selection {
        units = units == null ? List.of() : units;
        groups = groups == null ? List.of() : groups;
        except = except == null ? List.of() : except;
    }

    /** All groups with the field that each stands in. */
    List<Named> all(String field) {
        Group own = new Group(under, kinds, line, children);
        return Stream.concat(
                        own.saysNothing() ? Stream.empty() : Stream.of(new Named(field, own)),
                        Stream.iterate(0, i -> i < groups.size(), i -> i + 1)
                                .map(i -> new Named(field + ".groups[" + i + "]", groups.get(i))))
                .toList();
    }

    record Named(String field, Group group) {}

    void check(Violations violations, String field, RoundLimits limits) {
        violations.unless(!units.isEmpty() || !all(field).isEmpty(), field, "请给出 units，或 under、kinds、line、children 之一");
        few(violations, field + ".units", units, limits.recipients());
        few(violations, field + ".except", except, limits.recipients());
        violations.unless(groups.size() <= MOST_GROUPS, field + ".groups", "不能超过 " + MOST_GROUPS + " 组");
        for (Named named : all(field)) {
            if (violations.present(named.field(), named.group())) {
                named.group().check(violations, named.field());
            }
        }
    }

    private static void few(Violations violations, String field, List<String> codes, int most) {
        violations.unless(codes.size() <= most, field, "不能超过 " + most + " 个单位");
    }
}
