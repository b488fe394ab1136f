package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.administration.Aftermath.Ended;
import cn.tiaokuai.keycloak.units.UnitGroup;
import cn.tiaokuai.keycloak.units.UnitPublisherFactory;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.GroupModel;

/** Units that are merged and split on a day, by the system administrator. */
record Successions(Exchange exchange, Caller caller) {

    private static final int MOST = 50;
    private static final int FARTHEST_YEARS = 5;

    /**
     * Units that end in this one.
     *
     * @param day the first day on which it is so; today and before at once
     * @param movesPosts whether people go to posts of the same name; otherwise their posts end with the unit
     */
    record NewMerger(LocalDate day, List<String> units, Boolean movesPosts) {}

    /**
     * Units in which this one goes on.
     *
     * @param into their codes, the one that takes what is not told otherwise first; the unit's own among them where it stays
     * @param below which of them takes a unit of the block or the line below
     */
    record NewSplit(LocalDate day, List<String> into, Boolean movesPosts, List<Placed> below) {}

    /** Where a unit below goes. */
    record Placed(String unit, String to) {}

    /**
     * What follows, or has followed.
     *
     * @param saved false for a dry run
     * @param pending whether the day is still to come
     */
    record Following(boolean saved, boolean pending, LocalDate day, List<Ended> units) {}

    Response merge(GroupModel heir, NewMerger wanted, boolean dryRun) {
        String code = heir.getFirstAttribute(UnitGroup.CODE);
        List<String> units = codes("units", wanted.units());
        return begin(
                units.stream()
                        .map(unit -> new Succession(
                                group("units", unit),
                                wanted.day(),
                                List.of(code),
                                moves(wanted.movesPosts()),
                                Map.of()))
                        .toList(),
                dryRun);
    }

    Response split(GroupModel unit, NewSplit wanted, boolean dryRun) {
        Map<String, String> below = new TreeMap<>();
        if (wanted.below() != null) {
            wanted.below().forEach(placed -> {
                EditedUnit.requireCode(placed.unit());
                below.put(placed.unit(), placed.to());
            });
        }
        Succession succession =
                new Succession(unit, wanted.day(), codes("into", wanted.into()), moves(wanted.movesPosts()), below);
        if (!Set.copyOf(succession.heirs()).containsAll(below.values())) {
            throw Refusal.invalid("below", "下级单位只能划归承接单位之一");
        }
        List<String> subordinates = Aftermath.subordinates(exchange, succession);
        below.keySet().stream()
                .filter(code -> !subordinates.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw Refusal.invalid("below", "“" + code + "”不是其块或条的下级单位");
                });
        return begin(List.of(succession), dryRun);
    }

    Response cancel(GroupModel unit) {
        Succession succession = Succession.of(unit).orElseThrow(Refusal::notFound);
        if (!succession.isPending()) {
            throw Refusal.of(409, "conflict", "撤并已于 " + succession.day() + " 执行，不能撤销");
        }
        Following before = following(List.of(succession), true);
        succession.forget();
        note(OperationType.DELETE, unit, before, null);
        return Answers.nothing();
    }

    private Response begin(List<Succession> all, boolean dryRun) {
        all.forEach(this::require);
        if (dryRun) {
            return Answers.ok(following(all, false));
        }
        all.forEach(Succession::keep);
        Following following = following(all, true);
        if (!following.pending()) {
            all.forEach(succession -> Aftermath.done(exchange, succession));
        }
        all.forEach(succession -> {
            new UnitGroups(exchange).requireRules(succession.unit());
            note(OperationType.ACTION, succession.unit(), null, following);
        });
        return Answers.created(following);
    }

    private void require(Succession succession) {
        LocalDate day = succession.day();
        if (day == null || day.isAfter(today().plusYears(FARTHEST_YEARS))) {
            throw Refusal.invalid("day", "须指明变更日，且不晚于 " + FARTHEST_YEARS + " 年之后");
        }
        requireThere(succession.unit(), day.minusDays(1));
        if (succession.heirs().equals(List.of(succession.code()))) {
            throw Refusal.invalid("into", "须有其他承接单位");
        }
        for (String code : succession.heirs()) {
            GroupModel heir = group("into", code);
            if (!code.equals(succession.code())) {
                requireThere(heir, day);
            }
            for (GroupModel at = heir.getParent(); at != null && succession.ends(); at = at.getParent()) {
                if (at.getId().equals(succession.unit().getId())) {
                    throw Refusal.invalid("into", "承接单位“" + heir.getName() + "”是被撤并单位的下级，请先将其移出");
                }
            }
        }
    }

    /** A unit is there on a day, and nothing is written down already of what becomes of it. */
    private static void requireThere(GroupModel group, LocalDate day) {
        UnitGroup unit = UnitGroup.from(group);
        if (!unit.validOn(day)) {
            throw Refusal.of(409, "conflict", "单位“" + unit.name() + "”在 " + day + " 未启用或已停用");
        }
        Succession.of(group).filter(other -> other.isPending() || other.ends()).ifPresent(other -> {
            throw Refusal.of(409, "conflict", "单位“" + unit.name() + "”已定于 " + other.day() + " 撤并");
        });
    }

    private Following following(List<Succession> all, boolean saved) {
        return new Following(
                saved,
                all.getFirst().day().isAfter(today()),
                all.getFirst().day(),
                all.stream()
                        .map(succession -> Aftermath.told(exchange, succession))
                        .toList());
    }

    private void note(OperationType operation, GroupModel unit, Object before, Object after) {
        exchange.audit()
                .changed(
                        caller, operation, ResourceType.GROUP, "groups/" + unit.getId() + "/succession", before, after);
    }

    private GroupModel group(String field, String code) {
        return new UnitGroups(exchange)
                .withCode(code)
                .orElseThrow(() -> Refusal.invalid(field, "没有代码为“" + code + "”的单位"));
    }

    private static List<String> codes(String field, List<String> codes) {
        if (codes == null || codes.isEmpty() || codes.size() > MOST || new HashSet<>(codes).size() < codes.size()) {
            throw Refusal.invalid(field, "须有 1 至 " + MOST + " 个不同的单位代码");
        }
        codes.forEach(EditedUnit::requireCode);
        return codes;
    }

    private static boolean moves(Boolean movesPosts) {
        if (movesPosts == null) {
            throw Refusal.invalid("movesPosts", "须指明人员是否转入承接单位的同名岗位");
        }
        return movesPosts;
    }

    private static LocalDate today() {
        return LocalDate.now(UnitPublisherFactory.ZONE);
    }
}
