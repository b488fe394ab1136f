package cn.tiaokuai.keycloak;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.ErrorResponseException;

/** A change that breaks a rule of ours, whoever makes it: an answer with the reason as Keycloak's consoles show it, or the failure of an import. */
public final class RefusedChange extends ErrorResponseException {

    private final String reason;

    public RefusedChange(String reason) {
        super(response(reason));
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }

    private static Response response(String reason) {
        ErrorRepresentation error = new ErrorRepresentation();
        error.setErrorMessage(reason);
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(error)
                .build();
    }
}
