package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.administration.Callers.Denied;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;
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
        Caller[] known = new Caller[1];
        try {
            known[0] = new Callers(session, realm()).require(anyOf);
            return work.apply(known[0]);
        } catch (Denied denied) {
            return refuse(denied.caller(), denied.refusal());
        } catch (Refusal refusal) {
            return refuse(known[0], refusal);
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
