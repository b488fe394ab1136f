package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Services and the broker are killed with SIGKILL after each step of the loop, while the events of the step are under way:
 * in the end the databases and topics hold exactly what a quiet loop leaves in them.
 */
class KillTest {

    private static final List<String> VICTIMS = List.of("report-service", "review-service", "metrics-service", "kafka");

    private static OwnSystem system;
    private static Traces quiet;

    @BeforeAll
    static void a_quiet_loop() throws IOException {
        system = TestedSystem.get().own();
        Api api = TestedSystem.get().api();
        // The first loop begins two reports, each later one finds the draft of the one before.
        new Loop(api, (who, what, work) -> work.get()).run(Texts.invented());
        Traces before = Traces.settled(system);
        new Loop(api, (who, what, work) -> work.get()).run(Texts.invented());
        quiet = Traces.settled(system).since(before);
    }

    /** Each step meets two victims at once: neighbouring steps the other two, and all of them in the other run, by hand. */
    @ParameterizedTest
    @MethodSource
    void nothing_is_lost_and_nothing_happens_twice(int shift) throws IOException {
        Traces before = Traces.settled(system);
        Killer killer = new Killer(shift);
        new Loop(new Api(system.address(), true), killer).run(Texts.invented());
        Traces left = Traces.settled(system).since(before);
        System.out.printf(
                "%d steps, two kills each; %d records for %d events%n",
                killer.step,
                left.records(),
                left.events().values().stream().mapToLong(n -> n).sum());
        assertThat(left).usingRecursiveComparison().ignoringFields("records").isEqualTo(quiet);
    }

    /** Both runs with {@code -Dkill.both}: one takes minutes, and every build has it. */
    static IntStream nothing_is_lost_and_nothing_happens_twice() {
        return Boolean.getBoolean("kill.both") ? IntStream.of(0, 1) : IntStream.of(0);
    }

    private static final class Killer implements Narrator {

        private final int shift;
        private int step;

        private Killer(int shift) {
            this.shift = shift;
        }

        @Override
        public String step(String who, String what, Supplier<String> work) {
            String outcome = work.get();
            List<String> victims = List.of(victim(step + shift), victim(step + shift + 2));
            step++;
            victims.forEach(victim -> Waiting.until(victim + " is up", () -> system.process(victim)));
            victims.forEach(system::kill);
            return outcome;
        }

        private static String victim(int number) {
            return VICTIMS.get(number % VICTIMS.size());
        }
    }
}
