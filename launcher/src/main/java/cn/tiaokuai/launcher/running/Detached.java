package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.Layout;
import cn.tiaokuai.launcher.Messages;
import cn.tiaokuai.launcher.process.Programs;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code up -d}: the same launcher in the background; this process shows its progress until it is ready. */
public record Detached(Layout layout, PrintStream out) {

    public int run() throws IOException, InterruptedException {
        Presence presence = new Presence(layout.run());
        Path log = layout.logs().resolve("launcher.log");
        Files.createDirectories(layout.logs());
        long shown = Files.exists(log) ? Files.size(log) : 0;
        Process process = new ProcessBuilder(line())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        while (process.isAlive() && presence.address().isEmpty()) {
            shown = show(log, shown);
            Thread.sleep(200);
        }
        show(log, shown);
        if (!process.isAlive()) {
            return process.exitValue();
        }
        out.println(Messages.text("detached", Long.toString(process.pid())));
        return 0;
    }

    private static List<String> line() {
        List<String> line = new ArrayList<>();
        // A session of its own where that exists: neither Ctrl-C nor a closed terminal reaches it.
        line.add(Programs.find("setsid").isPresent() ? "setsid" : "nohup");
        line.add(Programs.java());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "cn.tiaokuai.launcher.Main"));
        line.addAll(List.of("up", "--detached"));
        return line;
    }

    private long show(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] fresh = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(fresh);
            out.write(fresh, 0, fresh.length);
            out.flush();
            return from + fresh.length;
        }
    }
}
