package cn.tiaokuai.review.webhooks;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.review.calendar.OfficeTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Messages to receivers: written with the event, claimed by one sender at a time, settled by what the receiver said. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<DeliveryRow, UUID> {

    private static final int ERROR = 300;
    private static final int FASTER = 4;
    private static final int GONE = 410;

    private final Webhooks webhooks;
    private final Turns turns;
    private final ObjectMapper json;
    private final WebhookConfig config;
    private final OfficeTime time;

    Deliveries(Webhooks webhooks, Turns turns, ObjectMapper json, WebhookConfig config, OfficeTime time) {
        this.webhooks = webhooks;
        this.turns = turns;
        this.json = json;
        this.config = config;
        this.time = time;
    }

    /** Writes an event to everybody who may hear it and wants to; in the scope of the event's unit. */
    void tell(Envelope<? extends Event> envelope) {
        Instant now = time.now();
        List<WebhookRow> listening = webhooks.list("enabled and expiresAt > ?1", now).stream()
                .filter(webhook -> List.of(webhook.events).contains(envelope.type()))
                .filter(webhook ->
                        webhook.unitCode.equals(envelope.unit()) || Audience.reaches(envelope.data(), webhook.unitCode))
                .toList();
        for (WebhookRow webhook : listening) {
            DeliveryRow delivery = new DeliveryRow(webhook, envelope.id(), envelope.type(), text(envelope), now);
            persist(delivery);
            turns.persist(new TurnRow(delivery, now));
        }
    }

    /** What is to be sent next to a receiver, for exactly one caller, who says then what became of it. */
    Optional<Message> claim(UUID webhook) {
        Instant now = time.now();
        Optional<DeliveryRow> next =
                turns.claim(webhook, now, now.plus(config.lease())).map(turn -> findById(turn.deliveryId));
        return next.flatMap(delivery -> {
            WebhookRow to = webhooks.findById(webhook);
            if (to.listens(now)) {
                return Optional.of(new Message(
                        delivery.id, delivery.eventId, to.url, delivery.body, webhooks.secrets(webhook, now)));
            }
            giveUp(delivery, null, "subscription is switched off or has expired");
            return Optional.empty();
        });
    }

    /** A receiver has answered, or has not; {@code status} is null then. */
    void settle(UUID id, Integer status, String error) {
        // Deleted with its subscription, while it was on its way.
        findByIdOptional(id).ifPresent(delivery -> {
            delivery.attempts++;
            delivery.status = status;
            if (status != null && status / 100 == 2) {
                delivery.error = null;
                settle(delivery, DeliveryState.DELIVERED);
            } else if (status != null && status == GONE) {
                webhooks.findById(delivery.webhookId).enabled = false;
                giveUp(delivery, status, "receiver is gone (410): subscription switched off");
            } else {
                failed(delivery, status, error);
            }
        });
    }

    private void failed(DeliveryRow delivery, Integer status, String error) {
        Instant next = time.now().plus(pause(delivery.attempts));
        if (next.isAfter(delivery.begunAt.plus(config.givenUpAfter()))) {
            giveUp(delivery, status, error);
        } else {
            delivery.error = cut(error);
            turns.putOff(delivery.id, next);
        }
    }

    private void giveUp(DeliveryRow delivery, Integer status, String error) {
        delivery.status = status;
        delivery.error = cut(error);
        settle(delivery, DeliveryState.DEAD);
    }

    private void settle(DeliveryRow delivery, DeliveryState state) {
        delivery.state = state;
        delivery.settledAt = time.now();
        turns.deleteById(delivery.id);
    }

    /** Sends a message anew that was delivered or given up; one that is still to be sent, at once. */
    void replay(DeliveryRow delivery) {
        Instant now = time.now();
        delivery.begunAt = now;
        delivery.attempts = 0;
        if (delivery.state == DeliveryState.PENDING) {
            turns.putOff(delivery.id, now);
            return;
        }
        delivery.state = DeliveryState.PENDING;
        delivery.settledAt = null;
        turns.persist(new TurnRow(delivery, now));
    }

    List<DeliveryRow> dead(UUID webhook, int limit) {
        return find("webhookId = ?1 and state = ?2 order by createdAt, id", webhook, DeliveryState.DEAD)
                .page(0, limit)
                .list();
    }

    /** The latest first; those in some of the states. */
    Page<DeliveryRow> of(UUID webhook, Set<DeliveryState> states, String after, int limit) {
        String wanted = "webhookId = ?1 and state in ?2";
        String order = " order by createdAt desc, id desc";
        List<String> last = after == null ? List.of() : Keyset.decode(after, 2);
        List<DeliveryRow> rows = last.isEmpty()
                ? find(wanted + order, webhook, states).range(0, limit).list()
                : find(
                                wanted + " and (createdAt < ?3 or createdAt = ?3 and id < ?4)" + order,
                                webhook,
                                states,
                                Requests.after(() -> Instant.parse(last.getFirst())),
                                Requests.after(() -> UUID.fromString(last.getLast())))
                        .range(0, limit)
                        .list();
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id});
    }

    private Duration pause(int attempts) {
        long millis = config.pause().toMillis();
        for (int i = 1; i < attempts && millis < config.longestPause().toMillis(); i++) {
            millis *= FASTER;
        }
        return Duration.ofMillis(Math.min(millis, config.longestPause().toMillis()));
    }

    private static String cut(String error) {
        return error != null && error.length() > ERROR ? error.substring(0, ERROR) : error;
    }

    private String text(Envelope<? extends Event> envelope) {
        try {
            return json.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + envelope.id(), e);
        }
    }
}
