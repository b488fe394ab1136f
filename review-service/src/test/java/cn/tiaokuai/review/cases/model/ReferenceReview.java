package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.cases.model.Ruling.Invite;
import cn.tiaokuai.review.cases.model.Ruling.Order;
import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Itinerary.Stop;
import cn.tiaokuai.review.routes.model.Signing;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What reviewers would do with paper and a list on the door: of every seat it knows who sits there and whether they have agreed, and
 * works out anew each time who is asked. No turns, no waiting, nobody let go.
 */
final class ReferenceReview {

    private static final int SEATS = 30;

    private static final class Seat {
        String unit;
        String person;
        WhenOverdue instead;
        Integer after;
        boolean added;
        boolean gone;
        boolean agreed;
    }

    /** The last act, as long as it can be taken back: by whom, on which slip of paper, whom that had asked, and how. */
    private record Last(UUID slip, String who, String unit, String person, Runnable undo) {

        Last(CaseStep step, Reviewer by, Runnable undo) {
            this(step.id(), by.username(), step.unit(), step.asked().person(), undo);
        }
    }

    private final TreeMap<Integer, TreeMap<Integer, Seat>> stages = new TreeMap<>();
    private final TreeMap<Integer, Integer> needed = new TreeMap<>();
    private final String submitter;
    private final String reporting;
    private final String text;
    private Last last;

    ReferenceReview(Passable route, Subject about) {
        submitter = about.submittedBy();
        reporting = about.unit();
        text = about.digest();
        for (Stop stop : route.stops()) {
            if (stop instanceof Asked asked) {
                TreeMap<Integer, Seat> seats = new TreeMap<>();
                for (int i = 1; i <= asked.seats().size(); i++) {
                    Seat seat = new Seat();
                    seat.unit = asked.seats().get(i - 1).unit();
                    seat.instead = asked.stage().whenOverdue();
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
                    if (!seat.agreed
                            && !seat.gone
                            && (seat.after == null || stage.getValue().get(seat.after).agreed)) {
                        asked.add(stage.getKey() + "/" + number);
                    }
                }));
        return asked;
    }

    /** Whether this may be done on the slip of paper that lies on the seat now. */
    boolean may(CaseStep step, Ruling ruling, Reviewer by) {
        return asked().contains(step.ordinal() + "/" + step.place().seat())
                && sits(by, seat(step).unit, seat(step).person)
                && !by.username().equals(submitter)
                && !submitter.equals(seat(step).person)
                && switch (ruling) {
                    case Ruling.Approve approve -> approve.digest().equals(text);
                    case Ruling.SendBack back ->
                        back.digest().equals(text) && isStage(back.continuesAt(step), 1, step.ordinal());
                    case Ruling.Rework rework ->
                        rework.digest().equals(text)
                                && isStage(rework.stage(), 1, step.ordinal() - 1)
                                && isStage(rework.continuesAt(step), rework.stage() + 1, step.ordinal());
                    case Ruling.HandOver to -> isAnother(to.person(), by);
                    case Ruling.Ask _ -> true;
                    case Invite invite -> isAnother(invite.person(), by) && hasRoom(step.ordinal());
                };
    }

    void agrees(CaseStep step, Reviewer by) {
        Seat seat = seat(step);
        seat.agreed = true;
        last = new Last(step, by, () -> seat.agreed = false);
    }

    void reworks(int stage, int to, int goesOn) {
        List<Integer> asked = new ArrayList<>(List.of(to));
        for (int i = goesOn; goesOn < stage && i <= stage; i++) {
            asked.add(i);
        }
        asked.stream()
                .filter(stages::containsKey)
                .forEach(i -> stages.get(i).values().forEach(seat -> seat.agreed = false));
        last = null;
    }

    void otherwiseActs() {
        last = null;
    }

    void handsOver(CaseStep step, String to, Reviewer by) {
        Seat seat = seat(step);
        String before = seat.person;
        seat.person = to;
        last = new Last(step, by, () -> seat.person = before);
    }

    void invites(CaseStep step, Invite invite, Reviewer by) {
        Seat guest = new Seat();
        Seat host = seat(step);
        Integer before = host.after;
        int number = stages.get(step.ordinal()).lastKey() + 1;
        guest.added = true;
        guest.unit = host.unit;
        guest.instead = host.instead;
        guest.person = invite.person();
        guest.after = invite.order() == Order.BEFORE
                ? before
                : Integer.valueOf(step.place().seat());
        if (invite.order() == Order.BEFORE) {
            host.after = number;
        }
        stages.get(step.ordinal()).put(number, guest);
        last = new Last(step, by, () -> {
            guest.gone = true;
            host.after = before;
        });
    }

    /** Whether somebody else gets the slip that nobody has seen to in time. */
    boolean goesOn(CaseStep step, StandIns who) {
        return asked().contains(step.ordinal() + "/" + step.place().seat())
                && switch (seat(step).instead) {
                    case NOBODY -> false;
                    case DELEGATE -> who.delegate() != null && !who.delegate().equals(submitter);
                    case SUPERIOR ->
                        who.superior() != null
                                && !who.superior().equals(reporting)
                                && stages.get(step.ordinal()).values().stream()
                                        .noneMatch(s -> !s.gone && s.person == null && s.unit.equals(who.superior()));
                };
    }

    void goesOnTo(CaseStep step, StandIns who) {
        Seat seat = seat(step);
        if (seat.instead == WhenOverdue.SUPERIOR) {
            seat.unit = who.superior();
            seat.person = null;
        } else {
            seat.person = who.delegate();
            seat.instead = WhenOverdue.NOBODY;
        }
        last = null;
    }

    boolean mayRecall(CaseStep step, Reviewer by) {
        return last != null
                && last.slip().equals(step.id())
                && last.who().equals(by.username())
                && sits(by, last.unit(), last.person());
    }

    void recalls() {
        last.undo().run();
        last = null;
    }

    private Seat seat(CaseStep step) {
        return stages.get(step.ordinal()).get(step.place().seat());
    }

    private boolean isAnother(String person, Reviewer by) {
        return !person.equals(by.username()) && !person.equals(submitter);
    }

    private boolean isStage(int ordinal, int first, int last) {
        return ordinal >= first && ordinal <= last && stages.containsKey(ordinal);
    }

    private boolean hasRoom(int stage) {
        return stages.get(stage).values().stream().filter(seat -> !seat.gone).count() < SEATS;
    }

    private static boolean sits(Reviewer by, String unit, String person) {
        return by.unit().equals(unit)
                && (person == null
                        || person.equals(by.username())
                        || by.actsFor().contains(person));
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
                        .filter(e -> e.getValue().added && !e.getValue().gone)
                        .filter(e -> Integer.valueOf(seat).equals(e.getValue().after))
                        .allMatch(e -> wholly(stage, e.getKey()));
    }
}
