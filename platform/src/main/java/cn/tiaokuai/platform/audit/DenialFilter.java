package cn.tiaokuai.platform.audit;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/**
 * Notes every 403 of a known person. Requests without a valid token are not noted here: anybody could fill the audit with
 * them; the front door's log has them.
 */
@Provider
class DenialFilter implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(DenialFilter.class);

    private final Audit audit;
    private final SecurityIdentity identity;

    DenialFilter(Audit audit, SecurityIdentity identity) {
        this.audit = audit;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 403 || identity.isAnonymous()) {
            return;
        }
        try {
            if (!audit.denied(request.getMethod(), request.getUriInfo().getPath())) {
                LOG.warnf(
                        "%s has no post and was refused",
                        identity.getPrincipal().getName());
            }
        } catch (RuntimeException e) {
            // The refusal stands even when it cannot be written down.
            LOG.error("a denial could not be noted in the audit", e);
        }
    }
}
