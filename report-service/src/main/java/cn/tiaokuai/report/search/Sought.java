package cn.tiaokuai.report.search;

import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.analysis.Part;
import cn.tiaokuai.report.search.model.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is asked of a section.
 *
 * @param words that it has, each as it stands here, in the form that is compared
 * @param year of the report; null for any, as with the others
 * @param unit the unit or one above it, by block or by line
 */
public record Sought(List<String> words, Integer year, Kind kind, Part part, String unit) {

    public Sought {
        words = List.copyOf(words);
    }

    /** Without words, for what is like a text. */
    Sought withoutWords() {
        return new Sought(List.of(), year, kind, part, unit);
    }

    /** As the database is told it. */
    String terms(int... more) {
        List<Integer> terms = new ArrayList<>();
        words.forEach(word -> IntStream.of(Terms.cover(word)).forEach(terms::add));
        IntStream.of(more).forEach(terms::add);
        if (year != null) {
            terms.add(Terms.year(year));
        }
        if (kind != null) {
            terms.add(Terms.kind(kind.name()));
        }
        if (part != null) {
            terms.add(Terms.part(part.name()));
        }
        return terms.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** The unit, as the database is told it. */
    String places() {
        return unit == null ? "" : "{@" + unit + "}";
    }

    /** Each word as a pattern of LIKE. */
    String[] patterns() {
        return words.stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }
}
