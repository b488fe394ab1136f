package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.Messages;
import cn.tiaokuai.launcher.Progress;
import cn.tiaokuai.launcher.parts.Server;
import cn.tiaokuai.launcher.process.Child;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Starts servers, starts those again that die, and stops all of them at the end. */
public final class Supervisor {

    private static final Duration STEADY = Duration.ofMinutes(1);
    /** Shortened by the system tests, which kill the same server again and again. */
    private static final Duration LONGEST_PAUSE =
            Duration.ofSeconds(Long.getLong("tiaokuai.restart.longest-pause", 30));

    private final Progress progress;
    private final Consumer<Child> started;
    private final List<Server> servers = new ArrayList<>();
    private volatile boolean stopping;

    /**
     * Supervises nothing yet.
     *
     * @param started is told of every process that was started
     */
    public Supervisor(Progress progress, Consumer<Child> started) {
        this.progress = progress;
        this.started = started;
    }

    /** Starts it, waits until it is ready, and keeps it running from then on. */
    public void run(Server server) {
        long begin = System.nanoTime();
        Child child = begin(server);
        server.awaitReady();
        progress.say("ready", title(server), Progress.since(begin));
        Thread.ofVirtual().start(() -> keep(server, child));
    }

    /** Something that starts and ends by itself; all it needs is to be stopped with the others. */
    public void adopt(Server server) {
        register(server);
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Stops the last started first; what started together stops together, for it does not need each other. */
    public void stop() {
        stopping = true;
        List<Server> all;
        synchronized (servers) {
            all = List.copyOf(servers).reversed();
        }
        all.stream().filter(server -> !isBase(server)).parallel().forEach(Server::close);
        all.stream().filter(Supervisor::isBase).parallel().forEach(Server::close);
    }

    private Child begin(Server server) {
        register(server);
        if (stopping) {
            throw new IllegalStateException("stopping");
        }
        Child child = server.start();
        started.accept(child);
        return child;
    }

    private void register(Server server) {
        synchronized (servers) {
            if (!servers.contains(server)) {
                servers.add(server);
            }
        }
    }

    /** Waits for its end and starts it again, for as long as the system runs; each pause is twice the last. */
    private void keep(Server server, Child first) {
        Child child = first;
        long pause = 1;
        long since = System.nanoTime();
        while (true) {
            int code = child.end().join();
            if (stopping) {
                return;
            }
            pause = System.nanoTime() - since > STEADY.toNanos() ? 1 : pause;
            progress.say("restarts", title(server), code, pause, child.command().log());
            if (!rest(pause)) {
                return;
            }
            pause = Math.min(pause * 2, LONGEST_PAUSE.toSeconds());
            since = System.nanoTime();
            child = again(server, child);
        }
    }

    /** The new process, or the ended one where not even that could be started. */
    private Child again(Server server, Child ended) {
        Child child = ended;
        try {
            child = begin(server);
            server.awaitReady();
            progress.say("restarted", title(server));
        } catch (RuntimeException e) {
            if (!stopping) {
                progress.say("restart.failed", title(server), e.getMessage());
            }
        }
        return child;
    }

    private boolean rest(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            return !stopping;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The database server and the broker, which all others use while they stop. */
    private static boolean isBase(Server server) {
        return server.name().equals("postgres") || server.name().equals("kafka");
    }

    private static String title(Server server) {
        return Messages.text("name." + server.name());
    }
}
