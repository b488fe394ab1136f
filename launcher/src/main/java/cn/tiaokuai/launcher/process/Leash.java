package cn.tiaokuai.launcher.process;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** How a child is made to end with this JVM, even when the JVM is killed with SIGKILL. */
sealed interface Leash {

    /** The command line to execute instead of the command's own. */
    List<String> wrap(Command command);

    /** Called once the child runs. */
    void hold(Process child, Command.Signal goodbye) throws IOException;

    static Leash ofThisMachine() {
        return Programs.find("setpriv").isPresent() ? new ParentDeathSignal() : new Watchdog();
    }

    /**
     * Linux: the kernel itself sends the child its goodbye when the parent dies. A session of its own keeps Ctrl-C in
     * the terminal from reaching it, so that the launcher stops everything in order.
     */
    record ParentDeathSignal() implements Leash {
        @Override
        public List<String> wrap(Command command) {
            List<String> leash = List.of(
                    "setsid", "setpriv", "--pdeathsig", command.goodbye().name());
            // A change of user drops the setting, so it stands after a wrapper that changes the user.
            int place = Programs.lengthOfUserChange(command.line());
            return Stream.of(
                            command.line().subList(0, place),
                            leash,
                            command.line().subList(place, command.line().size()))
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public void hold(Process child, Command.Signal goodbye) {}
    }

    /** Elsewhere: a shell beside the child looks once a second whether the parent is still there. */
    record Watchdog() implements Leash {
        private static final String DEAF_TO_CTRL_C = "trap '' INT; exec \"$@\"";
        private static final String SCRIPT =
                "trap '' INT; while kill -0 \"$1\" 2>/dev/null && kill -0 \"$2\" 2>/dev/null; do sleep 1; done; kill -\"$3\" \"$2\" 2>/dev/null";

        @Override
        public List<String> wrap(Command command) {
            return Stream.concat(Stream.of("sh", "-c", DEAF_TO_CTRL_C, "sh"), command.line().stream())
                    .toList();
        }

        @Override
        public void hold(Process child, Command.Signal goodbye) throws IOException {
            String self = Long.toString(ProcessHandle.current().pid());
            Spawner.start(
                    new ProcessBuilder("sh", "-c", SCRIPT, "watchdog", self, Long.toString(child.pid()), goodbye.name())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD));
        }
    }
}
