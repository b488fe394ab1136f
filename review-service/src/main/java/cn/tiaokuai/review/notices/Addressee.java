package cn.tiaokuai.review.notices;

/**
 * Whom a notice is for: a post, or a person in one. Every part that is given must fit.
 *
 * @param unit code of the unit
 * @param role role there, null for any
 * @param office office 科室 in which they must have the role, null for any
 * @param person login name, null for everybody with the role
 * @param except login name of who is not told, null for nobody: who submitted a text does not review it
 */
public record Addressee(String unit, String role, String office, String person, String except) {

    private static final String ADMINISTRATOR = "unit-admin";

    /** Whoever may decide a step. */
    public static Addressee seat(String unit, String role, String office, String person, String submitter) {
        return new Addressee(unit, role, office, person, submitter);
    }

    /** One person, for what they have done themselves. */
    public static Addressee person(String unit, String person) {
        return new Addressee(unit, null, null, person, null);
    }

    /** Whoever gives out the posts of a unit. */
    public static Addressee administrators(String unit) {
        return new Addressee(unit, ADMINISTRATOR, null, null, null);
    }
}
