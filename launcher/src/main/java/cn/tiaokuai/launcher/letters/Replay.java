package cn.tiaokuai.launcher.letters;

import cn.tiaokuai.contracts.Topics;
import cn.tiaokuai.launcher.Messages;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Lists dead letters, and puts those that a person chooses back onto their topics.
 *
 * @param bootstrap the broker
 */
public record Replay(String bootstrap, PrintStream out) {

    private static final String SUFFIX = Topics.deadLetters("");
    private static final String ALL = "all";

    /**
     * Without arguments or with a topic alone it lists; with numbers, or the word all, it puts back.
     *
     * @param arguments a topic of dead letters or its service, and which
     * @return exit code: 0, 2 for arguments that mean nothing, 3 when no broker answers, 1 when something was not put back
     */
    public int run(List<String> arguments) throws InterruptedException {
        List<String> topics = topics(arguments);
        Optional<Set<Long>> chosen = chosen(arguments);
        if (topics.isEmpty() || chosen.isEmpty()) {
            out.println(Messages.text("replay.usage"));
            return 2;
        }
        try {
            if (arguments.size() < 2) {
                topics.forEach(topic -> list(new DeadLetters(bootstrap, topic)));
                return 0;
            }
            return putBack(new DeadLetters(bootstrap, topics.getFirst()), chosen.get(), arguments.contains(ALL));
        } catch (TimeoutException | ExecutionException e) {
            out.println(Messages.text("replay.no-broker", bootstrap, e.getMessage()));
            return 3;
        }
    }

    private static List<String> topics(List<String> arguments) {
        List<String> all = Topics.ALL.stream()
                .map(Topics.Topic::name)
                .filter(name -> name.endsWith(SUFFIX))
                .toList();
        return arguments.isEmpty()
                ? all
                : all.stream()
                        .filter(name -> name.equals(arguments.getFirst()) || name.equals(arguments.getFirst() + SUFFIX))
                        .toList();
    }

    /** Numbers after the topic; none for all of them, empty when one is no number. */
    private static Optional<Set<Long>> chosen(List<String> arguments) {
        List<String> which = arguments.stream().skip(1).toList();
        if (which.equals(List.of(ALL))) {
            return Optional.of(Set.of());
        }
        return which.stream().allMatch(number -> number.matches("\\d{1,18}"))
                ? Optional.of(which.stream().map(Long::valueOf).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private void list(DeadLetters letters) {
        List<DeadLetter> waiting = letters.waiting();
        out.println(Messages.text("replay.waiting", letters.topic(), Integer.toString(waiting.size())));
        waiting.forEach(letter -> out.printf(
                "  %6d  %s  %s  %s  %s%n          %s%n",
                letter.number(),
                letter.at(),
                letter.topic(),
                letter.type(),
                letter.record().key(),
                letter.reason()));
    }

    private int putBack(DeadLetters letters, Set<Long> numbers, boolean all)
            throws InterruptedException, ExecutionException {
        List<DeadLetter> chosen = letters.waiting().stream()
                .filter(letter -> all || numbers.contains(letter.number()))
                .toList();
        List<DeadLetter> current = chosen.stream().filter(letters::isCurrent).toList();
        letters.putBack(current);
        current.forEach(letter -> say("replay.put-back", letter));
        chosen.stream().filter(letter -> !current.contains(letter)).forEach(letter -> say("replay.outdated", letter));
        Set<Long> found = chosen.stream().map(DeadLetter::number).collect(Collectors.toSet());
        numbers.stream()
                .filter(number -> !found.contains(number))
                .sorted()
                .forEach(number -> out.println(Messages.text("replay.unknown", Long.toString(number))));
        if (chosen.isEmpty() && all) {
            out.println(Messages.text("replay.waiting", letters.topic(), "0"));
        }
        return found.containsAll(numbers) && current.size() == chosen.size() ? 0 : 1;
    }

    private void say(String key, DeadLetter letter) {
        out.println(Messages.text(key, Long.toString(letter.number()), letter.type(), letter.topic()));
    }
}
