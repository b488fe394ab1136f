package cn.tiaokuai.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A child did not come up; the message carries the end of its log, which is where the reason stands. */
public final class StartFailed extends RuntimeException {

    private static final int LINES = 25;

    public StartFailed(String name, String what, Path log) {
        super(name + " " + what + "; its log " + log + " ends with:\n" + tail(log));
    }

    private static String tail(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(not readable: " + e.getMessage() + ")";
        }
    }
}
