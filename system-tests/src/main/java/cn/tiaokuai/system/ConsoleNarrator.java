package cn.tiaokuai.system;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Tells each step as it happens: number, who, what came of it, how long it took, which events passed. */
final class ConsoleNarrator implements Narrator {

    private final PrintStream out;
    private final EventWatch events;
    private final Instant begun = Instant.now();
    private int step;

    ConsoleNarrator(PrintStream out, EventWatch events) {
        this.out = out;
        this.events = events;
    }

    void title(String text) {
        out.println(text);
        out.println(events.sees() ? "（事件直接读自 Kafka）" : "（连不上 Kafka，只显示结果，不显示事件）");
        out.println();
    }

    @Override
    public String step(String who, String what, Supplier<String> work) {
        step++;
        Instant from = Instant.now();
        out.printf("%2d  %-20s %s%n", step, who, what);
        String outcome;
        try {
            outcome = work.get();
        } catch (RuntimeException e) {
            out.printf("    ✗ 第 %d 步与预期不符%n", step);
            throw e;
        }
        out.printf(
                "    → %s  （%d 毫秒）%n",
                outcome, Duration.between(from, Instant.now()).toMillis());
        tellEvents();
        return outcome;
    }

    private void tellEvents() {
        for (EventWatch.Seen seen : events.passed()) {
            out.printf("      事件 %-22s %s  %s%n", seen.type(), seen.unit(), seen.id());
        }
    }

    void end() {
        tellEvents();
        out.printf(
                "%n全部 %d 步符合预期，用时 %.1f 秒。%n",
                step, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    }
}
