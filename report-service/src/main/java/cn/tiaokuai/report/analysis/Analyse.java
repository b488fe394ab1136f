package cn.tiaokuai.report.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./tk analyse [--human] FILE...}: what the reader sees, one JSON object a line, one line a file, in the order of the
 * arguments; with {@code --human} for people, the faults first.
 */
public final class Analyse {

    private static final String HUMAN = "--human";
    private static final int UNREADABLE = 2;

    private Analyse() {}

    /** Exit code 0 when every file could be read, 2 otherwise; files after an unreadable one are read all the same. */
    public static void main(String[] arguments) {
        List<String> files = new ArrayList<>(List.of(arguments));
        boolean human = files.removeIf(HUMAN::equals);
        int exit = 0;
        for (String file : files) {
            try {
                switch (TextDecoding.decode(Files.readAllBytes(Path.of(file)))) {
                    case TextDecoding.Decoded decoded -> {
                        Reading reading = Reader.read(decoded.text());
                        System.out.println(
                                human ? HumanReading.of(file, decoded.text(), reading) : ReadingJson.of(reading));
                    }
                    case TextDecoding.Refused refused -> {
                        System.err.println(file + "：" + refused.reason());
                        exit = UNREADABLE;
                    }
                }
            } catch (IOException e) {
                System.err.println(file + "：无法读取（" + e.getMessage() + "）");
                exit = UNREADABLE;
            }
        }
        System.exit(exit);
    }
}
