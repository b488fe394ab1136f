package cn.tiaokuai.report.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./tk analyse FILE...}: what the reader sees, one JSON object a line, one line a file, in the order of the arguments. */
public final class Analyse {

    private static final int UNREADABLE = 2;

    private Analyse() {}

    /** Exit code 0 when every file could be read, 2 otherwise; files after an unreadable one are read all the same. */
    public static void main(String[] files) {
        int exit = 0;
        for (String file : files) {
            try {
                switch (TextDecoding.decode(Files.readAllBytes(Path.of(file)))) {
                    case TextDecoding.Decoded decoded ->
                        System.out.println(ReadingJson.of(Reader.read(decoded.text())));
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
