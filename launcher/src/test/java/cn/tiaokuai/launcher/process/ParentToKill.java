package cn.tiaokuai.launcher.process;

import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.parts.TestParts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A JVM of its own that starts children, prints their pids in one line and waits to be killed. */
final class ParentToKill {

    private ParentToKill() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        switch (arguments[1]) {
            case "servers" -> servers(folder);
            case "watchdog" -> sleeper(folder, new Leash.Watchdog());
            case "signal" -> sleeper(folder, new Leash.ParentDeathSignal());
            default -> throw new IllegalArgumentException(arguments[1]);
        }
        new CountDownLatch(1).await();
    }

    private static void servers(Path folder) {
        TestParts parts = new TestParts(Parts.of(Parts.findRoot()), folder);
        System.out.println(parts.postgres().child().handle().pid() + " "
                + parts.kafka().child().handle().pid());
    }

    private static void sleeper(Path folder, Leash leash) {
        List<String> line = List.of("sh", "-c", "trap 'exit 0' TERM; while :; do sleep 0.2; done");
        Command command =
                new Command("sleeper", line, Map.of(), folder, folder.resolve("sleeper.log"), Command.Signal.TERM);
        System.out.println(Child.start(command, leash).handle().pid());
    }
}
