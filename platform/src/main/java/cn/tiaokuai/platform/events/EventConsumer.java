package cn.tiaokuai.platform.events;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.UnitChanged;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.events.EventHandlers.Delivery;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.platform.units.UnitPath;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The one place where records come in: de-duplicated, in the scope of their unit, acknowledged after the commit. The inbox
 * makes up for records that come twice; {@link Patience} for databases that are away and for units not heard of yet.
 */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final EventHandlers handlers;
    private final Inbox inbox;
    private final Scoped scoped;
    private final UnitDirectory directory;
    private final Patience patience;

    EventConsumer(EventHandlers handlers, Inbox inbox, Scoped scoped, UnitDirectory directory, Patience patience) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.scoped = scoped;
        this.directory = directory;
        this.patience = patience;
    }

    /**
     * Units come through a channel of their own: a record that waits for its unit must not stand before the record that
     * brings it. When a county moves, a hundred come at once, in one transaction; where that fails, each gets its own, so that
     * only those that cannot be applied become dead letters.
     */
    @Incoming("units")
    @Blocking
    CompletionStage<Void> consumeUnits(KafkaRecordBatch<String, String> batch) {
        try {
            patience.with(batch.getRecords().size() + " records of units", () -> applyAll(batch.getRecords()));
            return batch.ack();
        } catch (RuntimeException someFailed) {
            return consumeOneByOne(batch);
        }
    }

    private CompletionStage<Void> consumeOneByOne(KafkaRecordBatch<String, String> batch) {
        CompletionStage<Void> refused = CompletableFuture.completedStage(null);
        for (KafkaRecord<String, String> record : batch.getRecords()) {
            try {
                patience.with("unit " + record.getKey(), () -> read(record.getPayload())
                        .ifPresent(this::apply));
            } catch (RuntimeException failure) {
                refused = refused.thenCompose(others -> record.nack(failure));
            }
        }
        return refused.thenCompose(others -> batch.ack());
    }

    @Incoming("events")
    @Blocking
    void consume(ConsumerRecord<String, String> record) {
        Optional<Delivery> delivery = read(record.value());
        if (delivery.isPresent()) {
            patience.with(
                    "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()),
                    () -> apply(delivery.get()));
        }
    }

    private void apply(Delivery delivery) {
        scoped.in(() -> scope(delivery.envelope()), () -> {
            applyOnce(delivery);
            return null;
        });
    }

    private void applyAll(List<KafkaRecord<String, String>> units) {
        List<Delivery> deliveries = units.stream()
                .flatMap(record -> read(record.getPayload()).stream())
                .toList();
        if (!deliveries.isEmpty()) {
            scoped.in(() -> scope(deliveries.getFirst().envelope()), () -> {
                deliveries.forEach(delivery -> {
                    scoped.next(scope(delivery.envelope()));
                    applyOnce(delivery);
                });
                return null;
            });
        }
    }

    private void applyOnce(Delivery delivery) {
        Envelope<?> envelope = delivery.envelope();
        if (inbox.firstTime(envelope.id(), envelope.type())) {
            delivery.apply();
            LOG.debugf("applied %s %s", envelope.type(), envelope.id());
        } else {
            LOG.infof("ignored a second delivery of %s %s", envelope.type(), envelope.id());
        }
    }

    private Optional<Delivery> read(String record) {
        try {
            return handlers.read(record);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("no event: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    private Scope scope(Envelope<?> envelope) {
        if (envelope.data() instanceof UnitChanged unit) {
            return new Scope(unit.code(), new UnitPath(unit.path()), new UnitPath(unit.linePath()));
        }
        return directory.find(envelope.unit()).map(Scope::of).orElseThrow(() -> new UnitNotHeardOf(envelope.unit()));
    }
}
