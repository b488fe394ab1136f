package cn.tiaokuai.review.webhooks;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.calendar.OfficeTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends messages to receivers, each receiver's one after the other on a thread of its own, so that a slow one holds nobody but itself.
 * No transaction is open while a receiver is talked to; whoever dies meanwhile sends once more after the lease, under the same id.
 */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final Turns turns;
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final WebhookConfig config;
    private final OfficeTime time;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final HttpClient http;

    Sender(
            Turns turns,
            Deliveries deliveries,
            Receivers receivers,
            UnitDirectory directory,
            Scoped scoped,
            WebhookConfig config,
            OfficeTime time) {
        this.turns = turns;
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.directory = directory;
        this.scoped = scoped;
        this.config = config;
        this.time = time;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.patience())
                .build();
    }

    @PreDestroy
    void end() {
        http.shutdownNow();
    }

    /** What a receiver said; the status is null where it said nothing. */
    private record Outcome(Integer status, String error) {}

    /** Begins one round; it need not be over when the next begins. */
    @Scheduled(every = "{tiaokuai.review.webhooks.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void go() {
        QuarkusTransaction.requiringNew().call(() -> turns.due(time.now())).stream()
                .filter(due -> busy.add(due.webhook()))
                .forEach(due -> Thread.ofVirtual().start(() -> {
                    try {
                        QuarkusTransaction.requiringNew()
                                .call(() -> directory.find(due.unit()))
                                .ifPresent(unit -> drain(due.webhook(), Scope.of(unit)));
                    } catch (RuntimeException e) {
                        LOG.warnf(e, "messages to %s wait", due.webhook());
                    } finally {
                        busy.remove(due.webhook());
                    }
                }));
    }

    /** Until nothing is left for now, or the receiver fails. */
    private void drain(UUID webhook, Scope scope) {
        for (int i = 0; i < config.batch(); i++) {
            Optional<Message> message = scoped.in(scope, () -> deliveries.claim(webhook));
            if (message.isEmpty()) {
                return;
            }
            Outcome outcome = send(message.get());
            scoped.in(scope, () -> {
                deliveries.settle(message.get().delivery(), outcome.status(), outcome.error());
                return null;
            });
            if (outcome.error() != null) {
                return;
            }
        }
    }

    private Outcome send(Message message) {
        Optional<String> refusal = receivers.refusal(message.url());
        if (refusal.isPresent()) {
            return new Outcome(null, refusal.get());
        }
        long now = time.now().getEpochSecond();
        String id = message.id().toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(message.url()))
                .timeout(config.patience())
                .header("Content-Type", "application/cloudevents+json")
                .header("User-Agent", "Tiaokuai-Webhooks/1")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", Signatures.of(message.secrets(), id, now, message.body()))
                .POST(BodyPublishers.ofString(message.body()))
                .build();
        // What the receiver says beside its status is read and thrown away, for as long as it may take and no longer.
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, head -> BodySubscribers.replacing(null));
        try {
            int status = answer.get(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
            return new Outcome(status, status / 100 == 2 ? null : "HTTP " + status);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return unanswered();
        } catch (ExecutionException e) {
            // The client's own clock may ring a moment before the one that counts the whole answer.
            return e.getCause() instanceof HttpTimeoutException
                    ? unanswered()
                    : new Outcome(null, e.getCause().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(null, "interrupted");
        }
    }

    private Outcome unanswered() {
        return new Outcome(null, "no answer in " + config.patience().toSeconds() + " s");
    }
}
