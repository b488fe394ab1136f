package cn.tiaokuai.platform.machines;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests of each machine client in a minute. Counted in memory, so that each replica of a service counts for itself: what is
 * bounded is its own work.
 */
@ApplicationScoped
class MinuteLimits {

    /** Clients are made by administrators, one by one; a changed limit begins with a bucket of its own. */
    private final Map<Limit, Bucket> buckets = new ConcurrentHashMap<>();

    private record Limit(String client, int perMinute) {

        Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build();
        }
    }

    /** Counts a request; how long to wait where it is one too many. */
    Optional<Duration> wait(Machine machine) {
        ConsumptionProbe probe = buckets.computeIfAbsent(
                        new Limit(machine.client(), machine.perMinute()), Limit::bucket)
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
