package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.Layout;
import cn.tiaokuai.launcher.Messages;
import cn.tiaokuai.launcher.Port;
import cn.tiaokuai.launcher.Progress;
import cn.tiaokuai.launcher.front.FrontDoor;
import cn.tiaokuai.launcher.process.StartFailed;
import cn.tiaokuai.launcher.services.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings the whole system up and keeps it up until the process is asked to end. */
public final class Up {

    private final Layout layout;
    private final Progress progress;
    private final boolean detached;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * Prepares nothing yet.
     *
     * @param detached only changes what the last lines say about stopping
     */
    public Up(Layout layout, Progress progress, boolean detached) {
        this.layout = layout;
        this.progress = progress;
        this.detached = detached;
    }

    /** Returns an exit code only where the system was not started: 0 if it runs already, 1 if it cannot. */
    public int run() throws IOException, InterruptedException {
        Presence presence = new Presence(layout.run());
        Presence.Held held = presence.take().orElse(null);
        if (held == null) {
            return running(presence);
        }
        stopLeftovers(presence.children());
        List<String> complaints = Port.complaints();
        if (!complaints.isEmpty()) {
            complaints.forEach(System.err::println);
            held.close();
            return 1;
        }
        Supervisor supervisor = new Supervisor(progress, presence.children()::note);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, held), "stop"));
        try {
            LocalSystem system = new LocalSystem(layout);
            startAll(system, supervisor);
            held.ready(LocalSystem.address());
            String how = Messages.text(detached ? "up.stop.detached" : "up.stop.foreground");
            progress.show("up.ready", progress.elapsed(), LocalSystem.address(), how);
            new Training(layout, progress, supervisor).inBackground(system);
        } catch (StartFailed | IllegalStateException | CompletionException e) {
            if (supervisor.isStopping()) {
                stopped.await();
            }
            progress.say("failed", e.getCause() instanceof StartFailed cause ? cause.getMessage() : e.getMessage());
            return 1;
        }
        stopped.await();
        return 0;
    }

    private void startAll(LocalSystem system, Supervisor supervisor) throws IOException {
        // The front door first: who comes too early gets an answer that says so.
        FrontDoor.open(Port.FRONT.number(), LocalSystem.routes(), layout.page());
        Concurrently.run(List.of(
                () -> supervisor.run(system.postgres()),
                () -> supervisor.run(system.kafka()),
                () -> buildKeycloak(system)));
        new ImportedRealm(layout).mentionChange(system.parts().realm(), progress);
        // Services fetch keys when the first token arrives, so they need not wait for Keycloak.
        Training training = new Training(layout, progress, supervisor);
        Concurrently.run(Stream.concat(
                        Stream.<Runnable>of(() -> supervisor.run(system.keycloak())),
                        built().map(system::service).map(service -> (Runnable) () -> {
                            training.before(service);
                            supervisor.run(service);
                        }))
                .toList());
        new ImportedRealm(layout).remember(system.parts().realm());
    }

    private void buildKeycloak(LocalSystem system) {
        if (!system.parts().keycloakIsBuilt()) {
            progress.say("keycloak.build");
            system.parts().keycloakHome();
            progress.say("keycloak.built");
        }
    }

    private Stream<Service> built() {
        return Stream.of(Service.values()).filter(service -> {
            Path artefact = service.artefact(layout.root());
            boolean there = Files.exists(artefact);
            if (!there) {
                progress.say("missing", service.title(), layout.root().relativize(artefact));
            }
            return there;
        });
    }

    private void stopLeftovers(Children children) throws IOException {
        List<Children.Kept> alive = children.alive();
        if (!alive.isEmpty()) {
            progress.say("leftovers", alive.stream().map(Children.Kept::name).collect(Collectors.joining(", ")));
        }
        children.stop();
    }

    private static int running(Presence presence) throws IOException {
        String process = presence.launcher().map(p -> Long.toString(p.pid())).orElse("?");
        String address = presence.address().orElse(null);
        System.out.println(
                address == null
                        ? Messages.text("starting.already", process)
                        : Messages.text("running.already", address, process));
        return 0;
    }

    private void stop(Supervisor supervisor, Presence.Held held) {
        progress.say("stopping");
        supervisor.stop();
        try {
            held.close();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
        progress.say("stopped", layout.data());
        stopped.countDown();
    }
}
