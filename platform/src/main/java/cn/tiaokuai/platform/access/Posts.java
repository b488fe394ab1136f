package cn.tiaokuai.platform.access;

import cn.tiaokuai.platform.units.UnitPath;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The posts of the caller, as the token's claim {@code posts} lists them (written by keycloak-extension). */
record Posts(List<Post> all) {

    static final String CLAIM = "posts";

    static Posts from(JsonArray claim) {
        return claim == null
                ? new Posts(List.of())
                : new Posts(claim.getValuesAs(JsonObject.class).stream()
                        .map(Posts::post)
                        .toList());
    }

    /** The post in that unit. */
    Optional<Post> in(String unit) {
        return all.stream().filter(post -> post.unit().equals(unit)).findFirst();
    }

    private static Post post(JsonObject post) {
        return new Post(
                post.getString("unit"),
                new UnitPath(post.getString("path")),
                new UnitPath(post.getString("linePath")),
                roles(post).collect(Collectors.toUnmodifiableSet()),
                offices(post));
    }

    private static Stream<Role> roles(JsonObject of) {
        return of.getJsonArray("roles").getValuesAs(JsonString.class).stream()
                .flatMap(role -> Role.of(role.getString()).stream());
    }

    /** None in tokens of a Keycloak whose extension does not tell them yet. */
    private static Set<Post.Office> offices(JsonObject post) {
        return post.containsKey("offices")
                ? post.getJsonArray("offices").getValuesAs(JsonObject.class).stream()
                        .flatMap(office -> roles(office).map(role -> new Post.Office(role, office.getString("name"))))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
