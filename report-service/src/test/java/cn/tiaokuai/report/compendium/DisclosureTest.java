package cn.tiaokuai.report.compendium;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.analysis.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final int THRESHOLD = 5;
    private static final String REPORT = "%s2025年工作总结\n一、主要工作\n全年办理行政复议案件%d件。\n";

    /** Chapters of a county and its townships, and what each hides. */
    private static final class Chapters {

        private final List<String> units = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final List<List<Masking>> hidden = new ArrayList<>();
        private final Map<String, String> parents = new HashMap<>();

        Chapters with(String unit, String parent, String text) {
            units.add(unit);
            texts.add(text);
            parents.put(unit, parent);
            hidden.add(new ArrayList<>(Maskings.of(text, Reader.read(text), Map.of(), THRESHOLD)));
            return this;
        }

        List<Disclosure.Leak> leaks() {
            Disclosure disclosure = new Disclosure(parents);
            for (int i = 0; i < units.size(); i++) {
                disclosure.add(i + 1, units.get(i), Reader.read(texts.get(i)), hidden.get(i));
            }
            return disclosure.leaks();
        }

        Chapters hiding(List<Disclosure.Leak> leaks) {
            leaks.forEach(leak -> hidden.get(leak.chapter() - 1)
                    .add(new Masking(
                            Masking.Kind.COMPLEMENT, leak.start(), leak.end(), leak.text(), "若干件", leak.why())));
            return this;
        }

        String shown(int chapter) {
            StringBuilder text = new StringBuilder(texts.get(chapter));
            hidden.get(chapter).stream()
                    .sorted((a, b) -> b.start() - a.start())
                    .forEach(masking -> text.replace(masking.start(), masking.end(), masking.replacement()));
            return text.toString();
        }
    }

    private static Chapters county(int... townships) {
        int sum = 0;
        Chapters chapters = new Chapters();
        for (int i = 0; i < townships.length; i++) {
            sum += townships[i];
            chapters.with("T" + i, "C", REPORT.formatted("青石镇", townships[i]));
        }
        return chapters.with("C", "P", REPORT.formatted("临江县", sum));
    }

    @Test
    void the_county_s_total_takes_another_township_along() {
        assertThat(county(2, 28, 40).leaks()).extracting(Disclosure.Leak::text).containsExactly("28件");
    }

    @Test
    void two_hidden_townships_protect_each_other() {
        assertThat(county(2, 3, 40).leaks()).isEmpty();
    }

    @Test
    void what_one_report_of_a_unit_hides_another_does_not_tell() {
        String text = REPORT.formatted("青石镇", 12);
        Chapters chapters = new Chapters().with("T0", "C", text).with("T0", "C", text);
        chapters.hidden
                .get(0)
                .add(new Masking(
                        Masking.Kind.COMPLEMENT, text.indexOf("12"), text.indexOf("12") + 3, "12件", "若干件", ""));
        assertThat(chapters.leaks()).singleElement().satisfies(leak -> {
            assertThat(leak.chapter()).isEqualTo(2);
            assertThat(leak.text()).isEqualTo("12件");
        });
    }

    @Test
    void chapters_without_anything_hidden_hide_nothing() {
        assertThat(county(12, 28, 40).leaks()).isEmpty();
    }

    /** The attacker reads what is shown, as anybody can, and subtracts what is left from the total. */
    @Test
    void nobody_gets_a_hidden_township_back_by_subtraction() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Chapters chapters = county(random.ints(2 + random.nextInt(5), 1, 12).toArray());
            chapters.hiding(chapters.leaks());
            assertThat(chapters.leaks()).as("seed " + seed).isEmpty();
            long unknown = 0;
            for (int i = 0; i < chapters.texts.size(); i++) {
                unknown += Reader.read(chapters.shown(i)).figures().stream()
                                .anyMatch(figure -> figure.value() != null && "件".equals(figure.unit()))
                        ? 0
                        : 1;
            }
            assertThat(unknown).as("seed " + seed).isNotEqualTo(1);
        }
    }
}
