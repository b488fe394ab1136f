package cn.tiaokuai.platform.events;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.UnitChanged;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.events.EventHandlers.Delivery;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.platform.units.UnitPath;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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
     * brings it.
     */
    @Incoming("units")
    @Blocking
    void consumeUnit(ConsumerRecord<String, String> record) throws JsonProcessingException {
        consume(record);
    }

    @Incoming("events")
    @Blocking
    void consume(ConsumerRecord<String, String> record) throws JsonProcessingException {
        Optional<Delivery> delivery = handlers.read(record.value());
        if (delivery.isPresent()) {
            patience.with(
                    "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()),
                    () -> apply(delivery.get()));
        }
    }

    private void apply(Delivery delivery) {
        Envelope<?> envelope = delivery.envelope();
        scoped.in(scope(envelope), () -> {
            if (inbox.firstTime(envelope.id(), envelope.type())) {
                delivery.apply();
                LOG.debugf("applied %s %s", envelope.type(), envelope.id());
            } else {
                LOG.infof("ignored a second delivery of %s %s", envelope.type(), envelope.id());
            }
            return null;
        });
    }

    private Scope scope(Envelope<?> envelope) {
        if (envelope.data() instanceof UnitChanged unit) {
            return new Scope(unit.code(), new UnitPath(unit.path()), new UnitPath(unit.linePath()));
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> directory.find(envelope.unit()))
                .map(Scope::of)
                .orElseThrow(() -> new UnitNotHeardOf(envelope.unit()));
    }
}
