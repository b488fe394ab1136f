package cn.tiaokuai.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for effects that come a moment later: looks at once, where Awaitility would rest for a tenth of a second first. */
public final class Awaiting {

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Awaiting() {}

    /** The same without a name. */
    public static ConditionFactory await() {
        return await("what is expected");
    }

    /** To be continued with what is waited for, which {@code what} names in the message when it never comes. */
    public static ConditionFactory await(String what) {
        return Awaitility.await(what).pollDelay(Duration.ZERO).pollInterval(BETWEEN);
    }
}
