package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.Layout;
import cn.tiaokuai.launcher.Progress;
import cn.tiaokuai.launcher.parts.Folders;
import cn.tiaokuai.launcher.parts.JavaServer;
import cn.tiaokuai.launcher.process.StartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes the start-up caches that are missing. Without one everything works, only slower; so a failure is said and no
 * more.
 */
record Training(Layout layout, Progress progress, Supervisor supervisor) {

    /** A service itself, before its first real start: a second one beside it would take its events. */
    void before(JavaServer service) {
        if (!service.isTrained()) {
            progress.say("aot.training", service.name());
            train(service);
        }
    }

    /** The broker and Keycloak, which have to be there for the rest: stand-ins beside them, once all runs. */
    void inBackground(LocalSystem system) {
        Thread.ofPlatform().daemon().name("training").start(() -> {
            system.trainees(layout.training()).stream()
                    .filter(server -> !server.isTrained())
                    .forEach(this::train);
            try {
                Folders.delete(layout.training());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void train(JavaServer server) {
        supervisor.adopt(server);
        try {
            server.train();
            progress.say("aot.trained", server.name());
        } catch (IOException | StartFailed e) {
            server.close();
            if (!supervisor.isStopping()) {
                progress.say("aot.failed", server.name(), e.getMessage());
            }
        }
    }
}
