package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Itinerary.Stop;
import cn.tiaokuai.review.routes.model.Signing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What reviewers would do with paper and a list on the door: of every seat it knows whether it has agreed, and works out anew
 * each time who is asked. No turns, no waiting, nobody let go.
 */
final class ReferenceReview {

    private static final class Seat {
        Integer after;
        boolean added;
        boolean agreed;
    }

    private final TreeMap<Integer, TreeMap<Integer, Seat>> stages = new TreeMap<>();
    private final TreeMap<Integer, Integer> needed = new TreeMap<>();
    private String last = "";

    ReferenceReview(Passable route) {
        for (Stop stop : route.stops()) {
            if (stop instanceof Asked asked) {
                TreeMap<Integer, Seat> seats = new TreeMap<>();
                for (int i = 1; i <= asked.seats().size(); i++) {
                    Seat seat = new Seat();
                    seat.after = asked.stage().signing() == Signing.IN_ORDER && i > 1 ? Integer.valueOf(i - 1) : null;
                    seats.put(i, seat);
                }
                stages.put(asked.ordinal(), seats);
                needed.put(asked.ordinal(), asked.needed());
            }
        }
    }

    /** Who is asked, as {@code stage/seat}; nobody once all is done. */
    Set<String> asked() {
        TreeSet<String> asked = new TreeSet<>();
        stages.entrySet().stream()
                .filter(stage -> !done(stage.getKey()))
                .findFirst()
                .ifPresent(stage -> stage.getValue().forEach((number, seat) -> {
                    if (!seat.agreed && (seat.after == null || stage.getValue().get(seat.after).agreed)) {
                        asked.add(stage.getKey() + "/" + number);
                    }
                }));
        return asked;
    }

    void agrees(int stage, int seat) {
        stages.get(stage).get(seat).agreed = true;
        last = stage + "/" + seat;
    }

    void reworks(int stage, int to, int goesOn) {
        List<Integer> asked = new ArrayList<>(List.of(to));
        for (int i = goesOn; goesOn < stage && i <= stage; i++) {
            asked.add(i);
        }
        asked.stream()
                .filter(stages::containsKey)
                .forEach(i -> stages.get(i).values().forEach(seat -> seat.agreed = false));
        last = "";
    }

    void otherwiseActs() {
        last = "";
    }

    void invites(int stage, int seat, boolean before) {
        Seat guest = new Seat();
        guest.added = true;
        Seat host = stages.get(stage).get(seat);
        int number = stages.get(stage).lastKey() + 1;
        guest.after = before ? host.after : Integer.valueOf(seat);
        if (before) {
            host.after = number;
        }
        stages.get(stage).put(number, guest);
        last = "";
    }

    boolean mayRecall(int stage, int seat) {
        return last.equals(stage + "/" + seat);
    }

    void recalls(int stage, int seat) {
        stages.get(stage).get(seat).agreed = false;
        last = "";
    }

    private boolean done(int stage) {
        long agreed = stages.get(stage).entrySet().stream()
                .filter(e -> !e.getValue().added && wholly(stage, e.getKey()))
                .count();
        return agreed >= needed.get(stage);
    }

    private boolean wholly(int stage, int seat) {
        return stages.get(stage).get(seat).agreed
                && stages.get(stage).entrySet().stream()
                        .filter(e -> e.getValue().added && Integer.valueOf(seat).equals(e.getValue().after))
                        .allMatch(e -> wholly(stage, e.getKey()));
    }
}
