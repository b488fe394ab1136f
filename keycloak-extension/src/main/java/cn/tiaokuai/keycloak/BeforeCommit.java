package cn.tiaokuai.keycloak;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Gathers what a transaction touches and looks at it once, just before the commit, which an exception then prevents. */
public final class BeforeCommit {

    private BeforeCommit() {}

    /**
     * Adds something touched.
     *
     * @param name of the check, its own in the session
     * @param check told of everything that was touched under this name
     */
    public static void check(KeycloakSession session, String name, String touched, Consumer<Set<String>> check) {
        @SuppressWarnings("unchecked") // nobody else knows the name
        Set<String> gathered = session.getAttribute(name, Set.class);
        if (gathered == null) {
            gathered = new LinkedHashSet<>();
            session.setAttribute(name, gathered);
            session.getTransactionManager().enlistPrepare(new Check(session, name, gathered, check));
        }
        gathered.add(touched);
    }

    private static final class Check extends AbstractKeycloakTransaction {

        private final KeycloakSession session;
        private final String name;
        private final Set<String> touched;
        private final Consumer<Set<String>> check;

        Check(KeycloakSession session, String name, Set<String> touched, Consumer<Set<String>> check) {
            this.session = session;
            this.name = name;
            this.touched = touched;
            this.check = check;
        }

        @Override
        protected void commitImpl() {
            session.removeAttribute(name);
            check.accept(touched);
        }

        @Override
        protected void rollbackImpl() {
            session.removeAttribute(name);
        }
    }
}
