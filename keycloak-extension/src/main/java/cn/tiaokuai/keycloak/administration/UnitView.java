package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.Hierarchy;
import cn.tiaokuai.keycloak.units.LiveUnits;
import cn.tiaokuai.keycloak.units.UnitGroup;
import cn.tiaokuai.keycloak.units.UnitPublisherFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.GroupModel;

/**
 * A unit as administrators see it.
 *
 * @param id of its group
 * @param parent code of the block parent, missing at the top
 * @param path block path
 * @param active whether it and all above it are valid today
 * @param successionDay from when on it goes on in others; missing for who is not merged or split
 * @param successors codes of those, sorted
 * @param roleSet name of the set of roles that unit administrators may give in it
 */
record UnitView(
        String id,
        String code,
        String name,
        String kind,
        String parent,
        String path,
        String line,
        String lineSuperior,
        LocalDate validFrom,
        LocalDate validTo,
        boolean enabled,
        boolean active,
        LocalDate successionDay,
        List<String> successors,
        String roleSet) {

    static UnitView of(Exchange exchange, GroupModel group) {
        UnitGroup unit = UnitGroup.from(group);
        Hierarchy.Place place = new Hierarchy(
                        new LiveUnits(exchange.session(), exchange.realm()), LocalDate.now(UnitPublisherFactory.ZONE))
                .of(unit);
        Optional<Succession> succession = Succession.of(group);
        return new UnitView(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.kind(),
                place.parent(),
                place.path(),
                unit.line(),
                unit.lineSuperior(),
                unit.validFrom(),
                unit.validTo(),
                unit.enabled(),
                place.active(),
                succession.map(Succession::day).orElse(null),
                succession
                        .map(known -> known.heirs().stream().sorted().toList())
                        .orElse(null),
                RoleSets.nameFor(group));
    }
}
