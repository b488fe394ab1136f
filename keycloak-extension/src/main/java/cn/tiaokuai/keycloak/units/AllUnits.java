package cn.tiaokuai.keycloak.units;

import cn.tiaokuai.contracts.UnitChanged;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Every unit of the realm at one moment, read with one query. */
final class AllUnits implements Hierarchy.Units {

    private static final Logger LOG = Logger.getLogger(AllUnits.class);

    private final Map<String, UnitGroup> byId;
    private final Map<String, UnitGroup> byCode = new HashMap<>();
    private final Function<String, String> groupAbove;

    /** @param groupAbove id of the parent of a group that is no unit, null at the top */
    AllUnits(Collection<UnitGroup> units, Function<String, String> groupAbove) {
        this.byId = units.stream().collect(Collectors.toMap(UnitGroup::id, Function.identity()));
        this.groupAbove = groupAbove;
        units.stream()
                .filter(UnitGroup::hasCode)
                .sorted(UnitGroup.OLDEST_FIRST)
                .forEach(unit -> byCode.putIfAbsent(unit.code(), unit));
    }

    static AllUnits in(KeycloakSession session, RealmModel realm) {
        return new AllUnits(new UnitTable(session, realm).all(), id -> {
            GroupModel group = session.groups().getGroupById(realm, id);
            return group == null ? null : group.getParentId();
        });
    }

    /** The directory as of a day, superiors before subordinates. */
    List<UnitChanged> directory(LocalDate today) {
        if (byCode.size() < byId.size()) {
            LOG.warnf("%d groups of kind unit are ignored: no code, or that of another", byId.size() - byCode.size());
        }
        Hierarchy hierarchy = new Hierarchy(this, today);
        return byCode.values().stream()
                .map(unit -> entry(unit, hierarchy.of(unit)))
                .sorted(Comparator.comparing(UnitChanged::path))
                .toList();
    }

    /** The groups that claim this code: one, unless a mistake is about to be made. */
    List<UnitGroup> claiming(String code) {
        return byId.values().stream().filter(unit -> code.equals(unit.code())).toList();
    }

    Optional<UnitGroup> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<UnitGroup> above(UnitGroup unit) {
        String id = unit.groupAbove();
        while (id != null && !byId.containsKey(id)) {
            id = groupAbove.apply(id);
        }
        return Optional.ofNullable(id).map(byId::get);
    }

    @Override
    public Optional<UnitGroup> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static UnitChanged entry(UnitGroup unit, Hierarchy.Place place) {
        return new UnitChanged(
                unit.code(),
                unit.name(),
                unit.kind() == null ? "OTHER" : unit.kind(),
                place.path(),
                place.parent(),
                unit.line(),
                place.lineSuperior(),
                place.linePath(),
                unit.validFrom(),
                unit.validTo(),
                place.active());
    }
}
