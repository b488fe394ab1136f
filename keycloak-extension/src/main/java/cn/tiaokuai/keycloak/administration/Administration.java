package cn.tiaokuai.keycloak.administration;

import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;

/**
 * Delegated administration, version 1: administrators run the realm without knowing Keycloak, each within their bounds. Colleagues
 * and names are for everybody with a post.
 */
public final class Administration {

    private final Exchange exchange;
    private final Rate rate;

    Administration(KeycloakSession session, Rate rate) {
        this.exchange = new Exchange(session);
        this.rate = rate;
    }

    @Path("v1/people")
    public People people() {
        return new People(exchange);
    }

    @Path("v1/colleagues")
    public Colleagues colleagues() {
        return new Colleagues(exchange, rate);
    }

    @Path("v1/names")
    public DisplayNames names() {
        return new DisplayNames(exchange, rate);
    }

    @Path("v1/posts")
    public Posts posts() {
        return new Posts(exchange);
    }

    @Path("v1/units")
    public Units units() {
        return new Units(exchange);
    }

    @Path("v1/roles")
    public RoleDefinitions roles() {
        return new RoleDefinitions(exchange);
    }

    @Path("v1/role-sets")
    public RoleSetResource roleSets() {
        return new RoleSetResource(exchange);
    }

    @Path("v1/directory")
    public Directory directory() {
        return new Directory(exchange);
    }

    @Path("v1/imports")
    public Imports imports() {
        return new Imports(exchange);
    }

    @Path("v1/clients")
    public Clients clients() {
        return new Clients(exchange);
    }

    @Path("v1/audit")
    public AuditTrail audit() {
        return new AuditTrail(exchange);
    }
}
