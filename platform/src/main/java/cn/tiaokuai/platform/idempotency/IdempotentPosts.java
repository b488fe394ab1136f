package cn.tiaokuai.platform.idempotency;

import cn.tiaokuai.platform.idempotency.IdempotentAnswers.Owner;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Lets every POST of every service be sent again safely, when it carries an {@code Idempotency-Key}: the first one that
 * succeeds is kept with its answer, in the transaction of its change, and the answer is given again to the same request of the
 * same person in the same unit. A refusal keeps nothing: whoever mends its cause may use the key again.
 *
 * <p>Bound to {@code @Transactional}, so that no resource can forget it, and runs inside of it.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentPosts {

    private final KeyedPosts keyed;

    IdempotentPosts(KeyedPosts keyed) {
        this.keyed = keyed;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        Optional<Owner> owner = keyed.keyOf(call);
        if (owner.isEmpty()) {
            return call.proceed();
        }
        keyed.lock(owner.get());
        keyed.answerAgain(owner.get(), call);
        Object given = call.proceed();
        keyed.keep(owner.get(), call, given);
        return given;
    }
}
