package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitPublisherFactory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

/** The directory of units that services keep by the topic {@code units}. */
public final class Directory {

    private static final Set<String> THOSE_WHO_MAY = Set.of(Roles.SYSTEM_ADMIN);

    private final Exchange exchange;

    Directory(Exchange exchange) {
        this.exchange = exchange;
    }

    /** How far the directories are behind the groups. */
    @GET
    public Response state() {
        return exchange.answer(
                THOSE_WHO_MAY,
                caller -> Answers.ok(
                        UnitPublisherFactory.state(exchange.session()).orElseThrow(Directory::unpublished)));
    }

    /** Says all units anew, for services that are believed to have missed something. */
    @POST
    @Path("snapshots")
    public Response publish() {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            if (!UnitPublisherFactory.publishEverything(exchange.session())) {
                throw unpublished();
            }
            exchange.audit()
                    .changed(
                            caller,
                            OperationType.ACTION,
                            ResourceType.REALM,
                            "directory/snapshots",
                            null,
                            Map.of("topic", "units"));
            return Answers.accepted(Map.of("topic", "units"));
        });
    }

    private static Refusal unpublished() {
        return Refusal.of(503, "unavailable", "未配置消息服务（TIAOKUAI_KAFKA），不发布单位目录");
    }
}
