package cn.tiaokuai.launcher;

import cn.tiaokuai.launcher.letters.Replay;
import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.running.Detached;
import cn.tiaokuai.launcher.running.Down;
import cn.tiaokuai.launcher.running.Status;
import cn.tiaokuai.launcher.running.Up;
import cn.tiaokuai.launcher.running.WithParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The launcher's commands; {@code ./tk} calls them. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        Layout layout = new Layout(Parts.findRoot());
        Progress progress = new Progress(System.out);
        if (!arguments.isEmpty() && arguments.getFirst().equals("replay")) {
            return new Replay(kafka(), System.out).run(arguments.subList(1, arguments.size()));
        }
        return switch (String.join(" ", arguments.subList(0, Math.min(2, arguments.size())))) {
            case "up" -> new Up(layout, progress, false).run();
            case "up -d", "up --detach" -> new Detached(layout, System.out).run();
            // What the command above starts.
            case "up --detached" -> new Up(layout, progress, true).run();
            case "down" -> new Down(layout, progress).run();
            case "status" -> new Status(layout, System.out).run();
            case "with-parts --dir" -> withParts(layout, progress, arguments);
            default -> {
                System.err.println(Messages.text("usage"));
                yield 2;
            }
        };
    }

    /** The running system's broker, unless another is named: one in containers, for example. */
    private static String kafka() {
        String named = System.getenv("TIAOKUAI_KAFKA");
        return named == null || named.isBlank() ? "127.0.0.1:" + Port.KAFKA.number() : named;
    }

    private static int withParts(Layout layout, Progress progress, List<String> arguments)
            throws IOException, InterruptedException {
        if (arguments.size() < 5 || !arguments.get(3).equals("--")) {
            System.err.println(Messages.text("usage"));
            return 2;
        }
        Path folder = Path.of(arguments.get(2));
        List<String> command = arguments.subList(4, arguments.size());
        return new WithParts(Parts.of(layout.root()), progress, folder, command).run();
    }
}
