package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.Layout;
import cn.tiaokuai.launcher.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the running system, and what a crashed one left behind. */
public record Down(Layout layout, Progress progress) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    public int run() throws IOException, InterruptedException {
        Presence presence = new Presence(layout.run());
        Optional<ProcessHandle> launcher = presence.launcher();
        boolean leftovers = !presence.children().alive().isEmpty();
        if (launcher.isEmpty() && !leftovers) {
            progress.show("running.not");
            return 0;
        }
        progress.say("stopping");
        if (launcher.isPresent()) {
            end(launcher.get());
        }
        presence.children().stop();
        progress.say("stopped", layout.data());
        return 0;
    }

    private void end(ProcessHandle launcher) throws InterruptedException {
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            progress.say("stop.forced", Long.toString(launcher.pid()));
            launcher.destroyForcibly();
        }
    }
}
