package cn.tiaokuai.review.cases.model;

import java.util.Set;

/**
 * Who decides, in which post.
 *
 * @param username login name
 * @param unit code of the post's unit
 * @param roles roles of the post, as tokens name them
 */
public record Reviewer(String username, String unit, Set<String> roles) {

    public Reviewer {
        roles = Set.copyOf(roles);
    }
}
