package cn.tiaokuai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Rows of files with many units and people: cities of a thousand units each, in which bureaus of counties stand below those of the city in the line. */
final class LargeRealm {

    static final String UNITS = "代码,名称,类型,上级代码,条线,条线上级";
    static final String PEOPLE = "用户名,姓,名,单位代码,岗位,角色";

    private static final int COUNTIES = 10;
    private static final int LINES = 20;
    private static final int VILLAGES = 77;
    private static final List<String> POSTS =
            List.of("起草岗,drafter", "审核岗,reviewer", "填报岗,statistician", "督查岗,supervisor");

    /**
     * A unit that can be moved.
     *
     * @param elsewhere another parent
     */
    record Movable(String code, String parent, String elsewhere) {}

    private final List<String> units = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final int most;

    LargeRealm(int units, int people) {
        this.most = units;
        for (int city = 0; codes.size() < units; city++) {
            city("B%02d".formatted(city));
        }
        IntStream.range(0, people).forEach(this::person);
    }

    private void city(String city) {
        unit(city, "市", "CITY", "37", "", "");
        for (int line = 0; line < LINES; line++) {
            unit(city + "J" + line, "局", "BUREAU", city, "line-" + line, "");
        }
        for (int number = 0; number < COUNTIES; number++) {
            String county = "%sC%d".formatted(city, number);
            unit(county, "县", "COUNTY", city, "", "");
            for (int line = 0; line < LINES; line++) {
                unit(county + "J" + line, "局", "BUREAU", county, "line-" + line, city + "J" + line);
            }
            for (int village = 0; village < VILLAGES; village++) {
                unit(county + "V" + village, "村", "VILLAGE", county, "", "");
            }
        }
    }

    private void unit(String code, String name, String kind, String parent, String line, String superior) {
        if (codes.size() < most) {
            codes.add(code);
            units.add(String.join(",", code, name + code, kind, parent, line, superior));
        }
    }

    private void person(int number) {
        String post = POSTS.get(number / codes.size() % POSTS.size());
        people.add("%s,安,知新,%s,%s".formatted(username(number), codes.get(number % codes.size()), post));
    }

    private static String username(int number) {
        return String.format(Locale.ROOT, "b.%06d", number);
    }

    List<String> unitRows() {
        return units;
    }

    List<String> codes() {
        return codes;
    }

    List<String> personRows() {
        return people;
    }

    /** User names, evenly over all. */
    List<String> some(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> username(i * (people.size() / number)))
                .toList();
    }

    Movable leaf() {
        return new Movable("B00C0J0", "B00C0", "B00C1");
    }

    Movable county() {
        return new Movable("B00C2", "B00", "B00C1");
    }
}
