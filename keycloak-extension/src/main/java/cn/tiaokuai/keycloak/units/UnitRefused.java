package cn.tiaokuai.keycloak.units;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.ErrorResponseException;

/** A change of groups that breaks a rule of units: 400 with the reason, or the failure of an import. */
final class UnitRefused extends ErrorResponseException {

    private final String reason;

    UnitRefused(String reason) {
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
