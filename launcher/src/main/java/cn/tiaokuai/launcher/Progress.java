package cn.tiaokuai.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** Lines in the terminal, each with the time since the start. */
public final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A line from the bundle. */
    public synchronized void say(String key, Object... values) {
        out.printf(Locale.ROOT, "[%6s] %s%n", elapsed(), Messages.text(key, values));
        out.flush();
    }

    /** A text without time, as the bundle has it. */
    public synchronized void show(String key, Object... values) {
        out.println(Messages.text(key, values));
        out.flush();
    }

    /** Since this was created, in seconds with one decimal. */
    public String elapsed() {
        return since(begin);
    }

    public static String since(long nanoTime) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - nanoTime) / 1e9);
    }
}
