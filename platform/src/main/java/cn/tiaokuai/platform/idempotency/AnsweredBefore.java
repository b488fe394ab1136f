package cn.tiaokuai.platform.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Ends a request that has been answered before. An exception, since resource methods give back types of their own, and since the
 * transaction has nothing to commit.
 */
class AnsweredBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient IdempotentAnswer answer;

    AnsweredBefore(IdempotentAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    /** Gives the same answer again. */
    static class Mapper {

        @ServerExceptionMapper(AnsweredBefore.class)
        Response again(AnsweredBefore answered) {
            return answered.answer.again();
        }
    }
}
