package cn.tiaokuai.report.search;

import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.analysis.Part;
import cn.tiaokuai.report.search.FoundSection.Place;
import cn.tiaokuai.report.search.model.Terms;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a search is asked for in the address. */
public class SearchRequest {

    @Parameter(description = "词语或短语，以空格分隔，须在同一章节内全部出现；每个至少两个字")
    @QueryParam("q")
    String q;

    @Parameter(description = "指标：统计对象，例如 农村公路")
    @QueryParam("subject")
    String subject;

    @Parameter(description = "指标：计量单位，不含万、亿，例如 公里")
    @QueryParam("measure")
    String measure;

    @Parameter(description = "单位代码，含其块上和条上的全部下级")
    @QueryParam("unit")
    String unit;

    @Parameter(schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("year")
    String year;

    @Parameter(schema = @Schema(implementation = Kind.class))
    @QueryParam("kind")
    String kind;

    @Parameter(schema = @Schema(implementation = Part.class))
    @QueryParam("part")
    String part;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when nothing can be sought by it */
    Sought sought(SearchLimits limits) {
        List<String> words = new ArrayList<>(words(limits));
        FoundFigure.Wanted figures = figures();
        if (figures.isAsked()) {
            words.add(figures.subject());
        }
        if (words.isEmpty()) {
            throw bad("q", "请给出 q 或 subject");
        }
        return within(words);
    }

    FoundFigure.Wanted figures() {
        String wanted = FoundFigure.compared(subject);
        if (wanted == null && measure != null) {
            throw bad("measure", "须与 subject 同时给出");
        }
        if (wanted != null && (wanted.length() > 50 || Terms.pairs(wanted).length == 0)) {
            throw bad("subject", "须为 2 到 50 个字");
        }
        return new FoundFigure.Wanted(wanted, measure == null || measure.isBlank() ? null : measure.strip());
    }

    /** Words in the form that is compared. */
    List<String> words(SearchLimits limits) {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        if (q.length() > limits.queryLength() || q.chars().anyMatch(c -> Character.isISOControl(c))) {
            throw bad("q", "不能超过 " + limits.queryLength() + " 个字，不能含控制字符");
        }
        List<String> words = Arrays.stream(Terms.folded(q).strip().split("[\\s\u3000]+"))
                .distinct()
                .toList();
        if (words.size() > limits.words()) {
            throw bad("q", "不能超过 " + limits.words() + " 个词");
        }
        for (String word : words) {
            if (Terms.pairs(word).length == 0) {
                throw bad("q", "“" + word + "”太短，每个词至少两个字");
            }
        }
        return words;
    }

    /** The filters alone. */
    Sought within() {
        return within(List.of());
    }

    private Sought within(List<String> words) {
        return new Sought(
                words,
                Requests.number("year", year),
                Requests.oneOf("kind", kind, Kind.class),
                Requests.oneOf("part", part, Part.class),
                Requests.code("unit", unit));
    }

    static Place after(String after) {
        if (after == null) {
            return null;
        }
        List<String> last = Keyset.decode(after, 3);
        return Requests.after(() ->
                new Place(Integer.parseInt(last.get(0)), UUID.fromString(last.get(1)), Integer.parseInt(last.get(2))));
    }

    static String next(Place last) {
        return last == null ? null : Keyset.encode(last.year(), last.report(), last.ordinal());
    }

    private static RuntimeException bad(String field, String reason) {
        return Problems.of(400, "bad-parameter", field + " " + reason, Map.of("field", field));
    }
}
