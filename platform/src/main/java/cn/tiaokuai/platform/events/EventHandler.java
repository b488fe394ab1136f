package cn.tiaokuai.platform.events;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.Event;

/**
 * What a service does about one kind of event. Called once per event, in a transaction of its own that works in the scope
 * of the event's unit; the record is acknowledged after the commit. A database that is away means another try; any other
 * exception means that the event can never be applied, and sends it to the service's dead letters. Several features may
 * care about one kind of event: all of them handle it in that one transaction, in no order that they could rely on.
 */
public interface EventHandler<E extends Event> {

    Class<E> type();

    void handle(E event, Envelope<E> envelope);
}
