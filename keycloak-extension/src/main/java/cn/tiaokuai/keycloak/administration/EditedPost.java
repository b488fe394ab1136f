package cn.tiaokuai.keycloak.administration;

import java.util.List;

/** What of a post or an office can be changed. */
record EditedPost(String name, List<String> roles) {

    void require() {
        Names.require("name", name);
        if (roles == null) {
            throw Refusal.invalid("roles", "须列出全部角色");
        }
    }
}
