package cn.tiaokuai.system;

import java.util.List;

/**
 * A unit whose things others try to reach.
 *
 * @param addressee block parent that its reports go to
 * @param copies line superior that must be informed, where there is one
 * @param supervisor who calls and assigns from the block parent
 */
record Owner(
        String unit,
        String drafter,
        String reviewer,
        String addressee,
        List<String> copies,
        String addresseeReviewer,
        String supervisor) {

    static final Owner BUREAU = new Owner(
            "370102JT",
            "drafter.370102jt",
            "reviewer.370102jt",
            "370102",
            List.of("3701JT"),
            "reviewer.370102",
            "supervisor.370102");

    static final Owner CITY_BUREAU = new Owner(
            "3701JT", "drafter.3701jt", "reviewer.3701jt", "3701", List.of("37JT"), "reviewer.3701", "supervisor.3701");

    static final Owner CITY =
            new Owner("3701", "drafter.3701", "reviewer.3701", "37", List.of(), "reviewer.37", "reviewer.37");
}
