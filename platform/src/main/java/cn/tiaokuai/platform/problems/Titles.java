package cn.tiaokuai.platform.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;

/** Chinese titles of problems, merged from the files that the modules bring. */
final class Titles {

    private static final String RESOURCE = "META-INF/tiaokuai-problems.properties";
    private static final Properties ALL = load();

    private Titles() {}

    static String of(String type) {
        String title = ALL.getProperty(type);
        if (title == null) {
            throw new IllegalStateException("no title for problem type " + type + " in any " + RESOURCE);
        }
        return title;
    }

    private static Properties load() {
        Properties all = new Properties();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(RESOURCE))) {
                try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
