package cn.tiaokuai.keycloak.posts;

import java.util.List;

/**
 * One entry of the claim {@code posts}: a person's roles in one unit.
 *
 * @param unit code of the unit
 * @param path block path of the unit
 * @param linePath line path of the unit
 * @param roles names of realm roles, sorted
 * @param offices offices 科室 of the unit in which the person is, by name; they give no rights, they only narrow whom a stage of a
 *     review asks
 */
public record PostClaim(String unit, String path, String linePath, List<String> roles, List<OfficeClaim> offices) {

    /**
     * An office.
     *
     * @param roles that the person has in it, sorted: those given there, and those given in the unit outside of all offices
     */
    public record OfficeClaim(String name, List<String> roles) {}
}
