package cn.tiaokuai.report.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of words beside this class that a person of the field can extend: words separated by blanks, # begins a remark. */
final class WordFile {

    private WordFile() {}

    /** The lines that hold words. */
    static List<List<String>> lines(String name) {
        try (InputStream file = WordFile.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
