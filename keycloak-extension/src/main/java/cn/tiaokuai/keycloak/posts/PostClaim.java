package cn.tiaokuai.keycloak.posts;

import java.util.List;

/**
 * One entry of the claim {@code posts}: a person's roles in one unit.
 *
 * @param unit code of the unit
 * @param path block path of the unit
 * @param linePath line path of the unit
 * @param roles names of realm roles, sorted
 */
public record PostClaim(String unit, String path, String linePath, List<String> roles) {}
