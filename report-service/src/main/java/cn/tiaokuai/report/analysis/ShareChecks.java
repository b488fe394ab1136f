package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shares whose whole stands further before: 税收收入16.5亿元，增长6.9%，占一般公共预算收入的70.3%. The whole is the figure of that name; a
 * share of nothing named (占71.5%) is one of the total that its part was split from.
 */
final class ShareChecks {

    private static final Pattern SHARE =
            Pattern.compile("(分别)?占(?:到)?([^占，。；]{0,24}?)(?:的)?(?:比重|比例|比)?(?:（[^（）]{0,20}）)?(?:为|达|达到|约)?$");
    private static final Pattern NEXT_SHARE = Pattern.compile("[、，]|和|与");
    /** Words that name the same whole in more words. */
    private static final Pattern SCOPE = Pattern.compile("^(?:年末|全[县市区省镇乡国局年]|实现|完成|本|我[县市区省镇乡局])+");

    private static final Pattern LEADING = Pattern.compile("^[\\s、，；。]*(?:其中[，：]?|分别|约|合计|两者|三者|总量|同比|并|且|也)*");
    private static final int SHORTEST_OWN = 2;
    private static final int FAR = 120;
    private static final int SHORTEST_NAME = 3;
    private static final int LOOK_BACK = 60;

    private final Passages passages;
    private final List<Check> found;

    private ShareChecks(Passages passages, List<Check> found) {
        this.passages = passages;
        this.found = found;
    }

    /** Adds what no other check has said about a percentage. */
    static void add(Passages passages, List<Check> found) {
        ShareChecks shares = new ShareChecks(passages, found);
        for (int i = 0; i < passages.figures().size(); i++) {
            Figure rate = passages.figure(i);
            if (rate.isPercentage() && rate.value() != null && rate.qualifier() == null) {
                Matcher share = SHARE.matcher(passages.before(i));
                if (share.find()) {
                    shares.shares(
                            i, share.group(1) != null, own(passages.before(i), share.start()), name(share.group(2)));
                }
            }
        }
    }

    private static String name(String words) {
        return SCOPE.matcher(words.strip()).replaceFirst("");
    }

    /** Words before 占 in its clause name the part. */
    private static String own(String clause, int share) {
        String words = SCOPE.matcher(LEADING.matcher(clause.substring(0, share)).replaceFirst(""))
                .replaceFirst("");
        return words.length() < SHORTEST_OWN ? "" : words;
    }

    private void shares(int first, boolean each, String own, String name) {
        List<Integer> rates = each ? list(first) : List.of(first);
        List<Integer> parts = partsBefore(first, rates.size(), own);
        if (parts.size() < rates.size() || (each && parts.size() != rates.size())) {
            return;
        }
        for (int i = 0; i < rates.size(); i++) {
            share(passages.figure(parts.get(i)), parts.getFirst(), passages.figure(rates.get(i)), name);
        }
    }

    /** Percentages that follow one another: 51.3%和48.7%. */
    private List<Integer> list(int first) {
        List<Integer> rates = new ArrayList<>(List.of(first));
        int next = first + 1;
        while (next < passages.figures().size()
                && passages.figure(next).isPercentage()
                && passages.figure(next).value() != null
                && NEXT_SHARE.matcher(passages.between(next - 1, next)).matches()) {
            rates.add(next);
            next++;
        }
        return rates;
    }

    /** The last figures before a share that can have one, in the order of the text. */
    private List<Integer> partsBefore(int rate, int many, String own) {
        List<Integer> parts = new ArrayList<>();
        for (int i = rate - 1; i >= 0 && parts.size() < many; i--) {
            boolean far = passages.figure(rate).start() - passages.figure(i).end() > FAR
                    || Clauses.sentenceEnds(
                            passages.text(),
                            passages.figure(i).end(),
                            passages.figure(rate).start());
            if (far) {
                break;
            }
            boolean meant =
                    own.isEmpty() || Words.endAlike(own, passages.figure(i).subject());
            if (meant && passages.figure(i).isAddable() && !passages.isComparison(i)) {
                parts.addFirst(i);
            }
        }
        return parts;
    }

    private void share(Figure part, int before, Figure rate, String name) {
        boolean known = found.stream().anyMatch(check -> check.figures().contains(rate.span()));
        Figure whole = name.isEmpty() ? totalOf(part) : named(name, part, before);
        if (known || whole == null) {
            return;
        }
        boolean holds = Interval.of(part).isPercentageOf(Interval.of(whole), rate.value());
        boolean sure = holds || name.isEmpty() || whole.subject().endsWith(name);
        if (!holds && !Slips.explain(part, whole, rate)) {
            return;
        }
        found.add(Ratios.ratio(Kind.RATIO, part, whole, rate, holds, sure ? Severity.ERROR : Severity.HINT));
    }

    /** The total that a part was split from. */
    private Figure totalOf(Figure part) {
        for (Check check : found) {
            boolean isPart =
                    check.kind() == Kind.SUM && check.holds() && check.figures().indexOf(part.span()) > 0;
            if (isPart) {
                Span total = check.figures().getFirst();
                return passages.figures().stream()
                        .filter(figure -> figure.span().equals(total))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    /** The nearest figure before a part that bears the name and is large enough. */
    private Figure named(String name, Figure part, int before) {
        for (int i = before - 1; i >= Math.max(0, before - LOOK_BACK) && name.length() >= SHORTEST_NAME; i--) {
            Figure figure = passages.figure(i);
            String subject = SCOPE.matcher(figure.subject()).replaceFirst("");
            boolean bears = subject.contains(name) || (subject.length() >= SHORTEST_NAME && name.endsWith(subject));
            if (bears
                    && figure.isAddable()
                    && Passages.sameMeasure(figure, part)
                    && !Interval.of(part).isAbove(Interval.of(figure))) {
                return figure;
            }
        }
        return null;
    }
}
