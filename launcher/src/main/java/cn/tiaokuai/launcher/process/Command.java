package cn.tiaokuai.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What it takes to start one child process.
 *
 * @param name short name in messages, also the name of its log file
 * @param line program and arguments, programs named absolutely or found on PATH
 * @param environment added to the few variables every child gets (see {@link Child}); nothing else is inherited
 * @param directory working directory
 * @param log file that standard output and error are appended to
 * @param goodbye the signal on which this program stops in order
 */
public record Command(
        String name, List<String> line, Map<String, String> environment, Path directory, Path log, Signal goodbye) {

    /** The two signals that programs take as a request to stop. */
    public enum Signal {
        TERM,
        INT
    }

    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }
}
