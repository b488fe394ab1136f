package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.Progress;
import cn.tiaokuai.launcher.parts.Folders;
import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.parts.PartsAddresses;
import cn.tiaokuai.launcher.parts.TestParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a command beside PostgreSQL, Kafka and Keycloak that live as long as it, and tells it where they are through
 * {@link PartsAddresses#VARIABLE}.
 *
 * @param folder new, for data and logs; deleted when the command succeeded
 */
public record WithParts(Parts parts, Progress progress, Path folder, List<String> command) {

    /** Gives back the exit code of the command. */
    public int run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int code = besideServers();
        if (code == 0) {
            Folders.delete(folder);
        }
        progress.say("parts.end", command.getFirst(), code, folder);
        return code;
    }

    private int besideServers() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        progress.say("parts.start");
        try (TestParts servers = new TestParts(parts, folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop"));
            Path file = folder.resolve("parts.properties").toAbsolutePath();
            servers.addresses().write(file);
            progress.say("parts.ready", Progress.since(begin));
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put(PartsAddresses.VARIABLE, file.toString());
            return builder.start().waitFor();
        }
    }
}
