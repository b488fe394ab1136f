package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.delegation.Delegations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A person, and those for whom the person decides today.
 *
 * @param delegations what was delegated to them
 */
record Deputy(String username, List<Delegations.Delegator> delegations) {

    Deputy {
        delegations = List.copyOf(delegations);
    }

    /** What lets a query find steps that name one of those, for the aliases of step and case. */
    String clause(String step, String about) {
        StringBuilder clause = new StringBuilder();
        for (int i = 0; i < delegations.size(); i++) {
            clause.append(" or ").append(step).append(".person = :delegator").append(i);
            if (!delegations.get(i).kinds().isEmpty()) {
                clause.append(" and ").append(about).append(".kind in :kinds").append(i);
            }
        }
        return clause.toString();
    }

    /** The values of its parameters. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < delegations.size(); i++) {
            parameters.put("delegator" + i, delegations.get(i).username());
            if (!delegations.get(i).kinds().isEmpty()) {
                parameters.put("kinds" + i, delegations.get(i).kinds());
            }
        }
        return parameters;
    }
}
