package cn.tiaokuai.launcher.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Memory of processes as Linux counts it: proportional, so that shared pages count once (PSS). */
final class Memory {

    private Memory() {}

    /** KiB of the process and all it started; empty where the system does not tell. */
    static OptionalLong of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::own)
                .filter(kib -> kib >= 0)
                .reduce(Long::sum);
    }

    /** KiB of the process alone. */
    static OptionalLong ownOf(ProcessHandle process) {
        long kib = own(process);
        return kib < 0 ? OptionalLong.empty() : OptionalLong.of(kib);
    }

    private static long own(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return -1;
        }
    }
}
