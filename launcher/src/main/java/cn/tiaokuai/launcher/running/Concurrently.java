package cn.tiaokuai.launcher.running;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Several steps at the same time. */
final class Concurrently {

    private Concurrently() {}

    /** Returns when all are done; as soon as one fails, that failure is thrown in a {@link CompletionException}. */
    static void run(List<Runnable> steps) {
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("start-", 0).factory());
        CompletableFuture<Void> failure = new CompletableFuture<>();
        List<CompletableFuture<Void>> all = steps.stream()
                .map(step -> CompletableFuture.runAsync(step, threads).whenComplete((done, thrown) -> {
                    if (thrown != null) {
                        failure.completeExceptionally(thrown);
                    }
                }))
                .toList();
        CompletableFuture<Void> success = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        CompletableFuture.anyOf(success, failure).join();
    }
}
