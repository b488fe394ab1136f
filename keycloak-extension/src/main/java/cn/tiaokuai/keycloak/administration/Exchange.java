package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.administration.Callers.Denied;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** One request and its answer: who asks, what they may, and that nothing is half-saved when they are refused. */
record Exchange(KeycloakSession session) {

    RealmModel realm() {
        return session.getContext().getRealm();
    }

    Audit audit() {
        return new Audit(session, realm());
    }

    /** Does the work for a caller who has one of the roles; whatever is refused on the way is undone and told. */
    Response answer(Set<String> anyOf, Function<Caller, Response> work) {
        return answerTo(callers -> callers.require(anyOf), work);
    }

    /** Does the work for whoever has a post. */
    Response answer(Function<Caller, Response> work) {
        return answerTo(Callers::withPost, work);
    }

    /** Refuses a question too many. */
    void require(Rate rate, Caller caller) {
        if (!rate.allows(caller.person().getId(), Time.currentTimeMillis())) {
            throw Refusal.of(429, "too-many-requests", "查询过于频繁，请稍后再试");
        }
    }

    private Response answerTo(Function<Callers, Caller> known, Function<Caller, Response> work) {
        Caller[] caller = new Caller[1];
        try {
            caller[0] = known.apply(new Callers(session, realm()));
            return work.apply(caller[0]);
        } catch (Denied denied) {
            return refuse(denied.caller(), denied.refusal());
        } catch (Refusal refusal) {
            return refuse(caller[0], refusal);
        }
    }

    private Response refuse(Caller caller, Refusal refusal) {
        session.getTransactionManager().setRollbackOnly();
        if (caller != null && refusal.isDenial()) {
            audit().denied(caller, refusal);
        }
        return Answers.of(refusal);
    }
}
