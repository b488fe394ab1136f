package cn.tiaokuai.metrics.rollup;

import jakarta.inject.Singleton;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/** A thread of the roll-up that has failed, say because the broker was away for long, is followed by another one: nothing else would. */
@Singleton
class Persevering implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Persevering.class);

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        LOG.error("The roll-up begins again where it was", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
