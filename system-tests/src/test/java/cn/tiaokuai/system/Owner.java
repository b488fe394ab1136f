package cn.tiaokuai.system;

/**
 * A unit whose things others try to reach.
 *
 * @param addressee block parent that its reports go to
 * @param supervisor who calls and assigns from there
 */
record Owner(
        String unit, String drafter, String reviewer, String addressee, String addresseeReviewer, String supervisor) {

    static final Owner BUREAU = new Owner(
            "370102JT", "drafter.370102jt", "reviewer.370102jt", "370102", "reviewer.370102", "supervisor.370102");

    static final Owner CITY_BUREAU =
            new Owner("3701JT", "drafter.3701jt", "reviewer.3701jt", "3701", "reviewer.3701", "supervisor.3701");

    static final Owner CITY = new Owner("3701", "drafter.3701", "reviewer.3701", "37", "reviewer.37", "reviewer.37");
}
