package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.GroupModel;

/** Units: seen by those who administer them, changed by the system administrator alone. */
@Consumes(MediaType.APPLICATION_JSON)
public final class Units {

    private static final Set<String> READERS = Set.of(Roles.UNIT_ADMIN, Roles.SECURITY_ADMIN, Roles.SYSTEM_ADMIN);
    private static final Set<String> CHANGERS = Set.of(Roles.SYSTEM_ADMIN);

    private final Exchange exchange;

    Units(Exchange exchange) {
        this.exchange = exchange;
    }

    @GET
    public Response list(
            @QueryParam("search") String search,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        return exchange.answer(READERS, caller -> {
            int size = Pages.limit(limit);
            List<String> ids = new Lists(exchange.session(), exchange.realm())
                    .units(caller.isBoundToUnit() ? caller.unit().getId() : null, search, after, size);
            return Answers.ok(
                    Pages.of(ids, size, id -> view(Reach.of(exchange, caller).group(id)), UnitView::code));
        });
    }

    @GET
    @Path("{code}")
    public Response read(@PathParam("code") String code) {
        return exchange.answer(
                READERS,
                caller -> Answers.tagged(200, view(Reach.of(exchange, caller).unit(code))));
    }

    @POST
    public Response create(String body) {
        return exchange.answer(CHANGERS, caller -> {
            NewUnit wanted = Json.read(body, NewUnit.class);
            wanted.require();
            UnitGroups units = new UnitGroups(exchange);
            Optional<UnitView> known = units.withCode(wanted.code()).map(this::view);
            if (known.isPresent()) {
                if (wanted.describes(known.get())) {
                    return Answers.tagged(200, known.get());
                }
                throw Refusal.of(
                        409,
                        "already-exists",
                        "单位代码“" + wanted.code() + "”已被“" + known.get().name() + "”使用");
            }
            GroupModel group = units.add(wanted);
            units.requireRules(group);
            exchange.audit()
                    .changed(
                            caller,
                            OperationType.CREATE,
                            ResourceType.GROUP,
                            "groups/" + group.getId(),
                            null,
                            view(group));
            return Answers.tagged(201, view(group));
        });
    }

    @PUT
    @Path("{code}")
    public Response edit(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(CHANGERS, code, ifMatch, group -> {
            EditedUnit wanted = Json.read(body, EditedUnit.class);
            wanted.require();
            wanted.into(group);
        });
    }

    /** Another parent. */
    record Placement(String parent) {}

    @PUT
    @Path("{code}/parent")
    public Response move(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(CHANGERS, code, ifMatch, group -> {
            String parent = Json.read(body, Placement.class).parent();
            EditedUnit.requireCode(parent);
            new UnitGroups(exchange).move(group, parent);
        });
    }

    /** Other units end in this one from a day on; a dry run tells what follows. */
    @POST
    @Path("{code}/merger")
    public Response merge(
            @PathParam("code") String code,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("If-Match") String ifMatch,
            String body) {
        return succession(
                code,
                ifMatch,
                (successions, unit) -> successions.merge(unit, Json.read(body, Successions.NewMerger.class), dryRun));
    }

    /** This unit goes on in others from a day on. */
    @POST
    @Path("{code}/split")
    public Response split(
            @PathParam("code") String code,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("If-Match") String ifMatch,
            String body) {
        return succession(
                code,
                ifMatch,
                (successions, unit) -> successions.split(unit, Json.read(body, Successions.NewSplit.class), dryRun));
    }

    /** Takes back a merger or split whose day is still to come, for one of the units that would end. */
    @DELETE
    @Path("{code}/succession")
    public Response cancelSuccession(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        return succession(code, ifMatch, Successions::cancel);
    }

    private Response succession(String code, String ifMatch, BiFunction<Successions, GroupModel, Response> work) {
        return exchange.answer(CHANGERS, caller -> {
            GroupModel group = Reach.of(exchange, caller).unit(code);
            Version.require(ifMatch, view(group));
            return work.apply(new Successions(exchange, caller), group);
        });
    }

    /** Another set of roles for a unit and all below it; null for that of the unit above. */
    record ChosenSet(String roleSet) {}

    @PUT
    @Path("{code}/role-set")
    public Response choose(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(Set.of(Roles.SECURITY_ADMIN), code, ifMatch, group -> {
            String name = Json.read(body, ChosenSet.class).roleSet();
            if (name == null) {
                group.removeAttribute(RoleSets.ATTRIBUTE);
            } else if (new RoleSets(exchange.realm()).exists(name)) {
                group.setSingleAttribute(RoleSets.ATTRIBUTE, name);
            } else {
                throw Refusal.invalid("roleSet", "没有角色集“" + name + "”");
            }
        });
    }

    @GET
    @Path("{code}/posts")
    public Response posts(@PathParam("code") String code) {
        return exchange.answer(Posts.THOSE_WHO_MAY, caller -> {
            GroupModel unit = Reach.of(exchange, caller).unit(code);
            return Answers.ok(new Pages.Page<>(new UnitPosts(unit).all(), null));
        });
    }

    @POST
    @Path("{code}/posts")
    public Response addPost(@PathParam("code") String code, String body) {
        return exchange.answer(Posts.THOSE_WHO_MAY, caller -> {
            NewPost wanted = Json.read(body, NewPost.class);
            wanted.require();
            Reach reach = Reach.of(exchange, caller);
            GroupModel unit = reach.unit(code);
            GroupModel above = wanted.office() == null ? unit : office(unit, reach.group(wanted.office()));
            reach.requireGrantable(above, wanted.roles());
            Optional<PostView> known =
                    PostGroups.child(above, wanted.name().strip()).map(PostView::of);
            if (known.isPresent()) {
                if (Set.copyOf(known.get().roles()).equals(Set.copyOf(wanted.roles()))
                        && wanted.kind().equals(known.get().kind())) {
                    return Answers.tagged(200, known.get());
                }
                throw Refusal.of(
                        409, "already-exists", "同一单位下已有“" + wanted.name().strip() + "”");
            }
            PostView made = PostView.of(new PostGroups(exchange)
                    .add(above, wanted.kind(), wanted.name().strip(), wanted.roles()));
            exchange.audit()
                    .changed(caller, OperationType.CREATE, ResourceType.GROUP, "groups/" + made.id(), null, made);
            return Answers.tagged(201, made);
        });
    }

    private static GroupModel office(GroupModel unit, GroupModel office) {
        if (!UnitGroup.OFFICE.equals(office.getFirstAttribute(UnitGroup.KIND))
                || !unit.getId().equals(office.getParentId())) {
            throw Refusal.invalid("office", "该科室不属于此单位");
        }
        return office;
    }

    private Response change(Set<String> anyOf, String code, String ifMatch, Consumer<GroupModel> work) {
        return exchange.answer(anyOf, caller -> {
            GroupModel group = Reach.of(exchange, caller).unit(code);
            UnitView before = view(group);
            Version.require(ifMatch, before);
            work.accept(group);
            new UnitGroups(exchange).requireRules(group);
            UnitView after = view(group);
            exchange.audit()
                    .changed(
                            caller, OperationType.UPDATE, ResourceType.GROUP, "groups/" + group.getId(), before, after);
            return Answers.tagged(200, after);
        });
    }

    private UnitView view(GroupModel group) {
        return UnitView.of(exchange, group);
    }
}
