package cn.tiaokuai.platform.idempotency;

import cn.tiaokuai.platform.idempotency.IdempotentAnswers.Owner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/**
 * The same as {@link IdempotentPosts} for methods that open transactions of their own, one after the other: a lot of things each of
 * which stands for itself. The key is looked up before the first and the answer kept after the last. Two of the same sent at once
 * both run; that nothing is done twice then, each thing has to see to, and the first answer is the one that is kept.
 */
@Transactional(TxType.NOT_SUPPORTED)
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentLots {

    private final KeyedPosts keyed;

    IdempotentLots(KeyedPosts keyed) {
        this.keyed = keyed;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        Optional<Owner> owner = keyed.keyOf(call);
        if (owner.isEmpty()) {
            return call.proceed();
        }
        QuarkusTransaction.requiringNew().call(() -> {
            keyed.answerAgain(owner.get(), call);
            return true;
        });
        Object given = call.proceed();
        QuarkusTransaction.requiringNew().call(() -> {
            keyed.lock(owner.get());
            keyed.answerAgain(owner.get(), call);
            keyed.keep(owner.get(), call, given);
            return true;
        });
        return given;
    }
}
