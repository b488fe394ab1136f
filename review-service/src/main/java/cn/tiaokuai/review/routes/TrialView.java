package cn.tiaokuai.review.routes;

import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Itinerary;
import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.LeftOut;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.Itinerary.Stop;
import cn.tiaokuai.review.routes.model.Signing;
import java.util.List;
import java.util.UUID;

/**
 * Who would get an imagined submission.
 *
 * @param routeId null for the built-in default
 * @param refusal why it would go straight back to its drafter; null where it would be reviewed
 * @param stages who would be asked, in the order of the stages; none where it would go back
 */
public record TrialView(UUID routeId, String routeName, int version, String refusal, List<StageView> stages) {

    /**
     * One stage.
     *
     * @param asked who would decide; nobody where it is left out
     * @param needed how many of them must approve
     * @param informed codes of units that would be told
     * @param leftOut why nobody is asked; null where somebody is
     */
    public record StageView(
            int ordinal,
            String name,
            Act act,
            Signing signing,
            List<Seat> asked,
            int needed,
            List<String> informed,
            Itinerary.Why leftOut,
            Integer dueDays) {

        static StageView of(Stop stop) {
            return switch (stop) {
                case Asked(int ordinal, var stage, var seats, int needed, var informed) ->
                    new StageView(
                            ordinal,
                            stage.name(),
                            stage.act(),
                            stage.signing(),
                            seats,
                            needed,
                            informed,
                            null,
                            stage.dueDays());
                case LeftOut(int ordinal, var stage, var why) ->
                    new StageView(
                            ordinal, stage.name(), stage.act(), stage.signing(), List.of(), 0, List.of(), why, null);
            };
        }
    }

    static TrialView of(Route route, Itinerary itinerary) {
        return switch (itinerary) {
            case Itinerary.Passable(List<Stop> stops) ->
                new TrialView(
                        route.id(),
                        route.name(),
                        route.version(),
                        null,
                        stops.stream().map(StageView::of).toList());
            case Itinerary.Blocked blocked -> refused(route, Unfillable.reason(route, blocked));
            case Itinerary.Empty _ -> refused(route, Unfillable.reason(route));
        };
    }

    private static TrialView refused(Route route, String reason) {
        return new TrialView(route.id(), route.name(), route.version(), reason, List.of());
    }
}
