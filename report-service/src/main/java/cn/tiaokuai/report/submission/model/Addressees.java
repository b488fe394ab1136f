package cn.tiaokuai.report.submission.model;

import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Who a report goes to.
 *
 * @param from the reporting unit
 * @param addressee 主送: the one superior that it is addressed to
 * @param copies 抄送: superiors that are informed
 */
public record Addressees(Unit from, Unit addressee, List<Unit> copies) {

    public Addressees {
        copies = List.copyOf(copies);
    }

    /** What is wrong, by the field of the request; empty when all is well. */
    public Map<String, String> refusals() {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusal(addressee).ifPresent(reason -> refusals.put("addressee", reason));
        List<Unit> before = new ArrayList<>(List.of(addressee));
        for (int i = 0; i < copies.size(); i++) {
            Unit copy = copies.get(i);
            String field = "copies[" + i + "]";
            refusal(copy).ifPresent(reason -> refusals.put(field, reason));
            if (before.contains(copy)) {
                refusals.put(field, "与主送或前面的抄送重复");
            }
            before.add(copy);
        }
        if (refusals.isEmpty()) {
            forgotten().ifPresent(reason -> refusals.put("copies", reason));
        }
        return refusals;
    }

    /** Codes of those that may read what is submitted: the addressee, the units on the way there, those informed. */
    public SequencedSet<String> readers() {
        SequencedSet<String> readers = new LinkedHashSet<>();
        List<String> way = (inBlock(addressee) ? from.path() : from.linePath()).codes();
        readers.addAll(way.subList(way.indexOf(addressee.code()), way.size() - 1));
        copies.forEach(copy -> readers.add(copy.code()));
        return readers;
    }

    private Optional<String> refusal(Unit to) {
        if (from.code().equals(to.code())) {
            return Optional.of("不能报送给本单位");
        }
        if (inBlock(to) || inLine(to)) {
            return Optional.empty();
        }
        return Optional.of("“" + to.name() + "”不是本单位的属地上级或业务上级");
    }

    /** A dually led unit addresses one of its superiors and informs the other. */
    private Optional<String> forgotten() {
        boolean duallyLed = from.parent() != null && from.lineSuperior() != null;
        if (!duallyLed) {
            return Optional.empty();
        }
        if (!inLine(addressee) && copies.stream().noneMatch(this::inLine)) {
            return Optional.of("双重领导单位主送属地上级时，须抄送业务上级（" + from.lineSuperior() + "）");
        }
        if (!inBlock(addressee) && copies.stream().noneMatch(this::inBlock)) {
            return Optional.of("双重领导单位主送业务上级时，须抄送属地上级（" + from.parent() + "）");
        }
        return Optional.empty();
    }

    private boolean inBlock(Unit unit) {
        return stands(unit.path(), from.path());
    }

    private boolean inLine(Unit unit) {
        return stands(unit.linePath(), from.linePath());
    }

    private static boolean stands(UnitPath above, UnitPath below) {
        return above.covers(below) && !above.equals(below);
    }
}
