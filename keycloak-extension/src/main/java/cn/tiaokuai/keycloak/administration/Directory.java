package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitPublisherFactory;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

/** The directory of units that services keep by the topic {@code units}. */
public final class Directory {

    private final Exchange exchange;

    Directory(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Says all units anew, for services that are believed to have missed something. */
    @POST
    @Path("snapshots")
    public Response publish() {
        return exchange.answer(Set.of(Roles.SYSTEM_ADMIN), caller -> {
            if (!UnitPublisherFactory.publishEverything(exchange.session())) {
                throw Refusal.of(503, "unavailable", "未配置消息服务（TIAOKUAI_KAFKA），不发布单位目录");
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
}
