package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Figure.Kind;
import cn.tiaokuai.report.analysis.Figure.Qualifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of quantities in official Chinese: digits, masks and numerals with 万 and 亿, measure words and what says
 * how exact they are. 2万余元, 1.825万多亩, XX余万元, 98%以上, 两大, 百分之八十.
 */
final class Quantities {

    private static final Pattern PER_CENT = Pattern.compile("百分之([零一二三四五六七八九十百]{1,5})(?:点([零一二三四五六七八九]{1,3}))?");
    /** What may stand between the number and what follows: 50余, 5 000 多. */
    private static final String AND_MORE = "余多几来";

    private static final String BEFORE_SPAN_END = "以上|以下|以内|之内|左右|上下|内(?![^，。；、）]{0,2}[外部设])";
    private static final Pattern AFTER = Pattern.compile("(?:" + BEFORE_SPAN_END + ")");

    private final String text;
    private final MeasureWords words = MeasureWords.STANDARD;
    private final List<Span> dates;
    private final List<Span> quotations;
    private final List<Quantity> found = new ArrayList<>();
    private final BitSet taken = new BitSet();

    private Quantities(String text) {
        this.text = text;
        this.dates = Dates.find(text);
        this.quotations = Quotations.find(text);
    }

    /** All quantities of a paragraph, in order, without overlaps. */
    static List<Quantity> find(String paragraph) {
        return new Quantities(paragraph).find();
    }

    private List<Quantity> find() {
        for (Span date : dates) {
            if (Dates.namesDay(text.substring(date.start(), date.end()))) {
                found.add(Quantity.date(date.start(), date.end()));
            }
        }
        found.addAll(Ranks.find(text));
        percentages();
        found.forEach(quantity -> taken.set(quantity.start(), quantity.end()));
        numbers();
        found.sort(Comparator.comparingInt(Quantity::start));
        return found;
    }

    private void percentages() {
        Matcher matcher = PER_CENT.matcher(text);
        while (matcher.find()) {
            BigDecimal whole =
                    Numerals.value(matcher.group(1), 0, matcher.group(1).length());
            if (whole != null) {
                Affixes affixes = Affixes.around(text, matcher.start(), matcher.end());
                found.add(new Quantity(
                        affixes.start(),
                        affixes.end(),
                        matcher.group(2) == null ? whole : new BigDecimal(whole + "." + decimals(matcher.group(2))),
                        "%",
                        false,
                        affixes.qualifier(),
                        Kind.RATE));
            }
        }
    }

    private static String decimals(String numerals) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < numerals.length(); at++) {
            digits.append(Numerals.value(numerals, at, at + 1));
        }
        return digits.toString();
    }

    private void numbers() {
        int at = 0;
        int date = 0;
        int quotation = 0;
        while (at < text.length()) {
            while (date < dates.size() && dates.get(date).end() <= at) {
                date++;
            }
            while (quotation < quotations.size() && quotations.get(quotation).end() <= at) {
                quotation++;
            }
            if (date < dates.size() && dates.get(date).contains(at)) {
                at = dates.get(date).end();
            } else if (quotation < quotations.size()
                    && quotations.get(quotation).contains(at)) {
                at = quotations.get(quotation).end();
            } else {
                int limit = date < dates.size() ? dates.get(date).start() : text.length();
                at = number(at, limit);
            }
        }
    }

    /** Reads what begins at an offset; where to go on. */
    private int number(int at, int limit) {
        char c = text.charAt(at);
        if (Digits.isDigit(c) || Digits.isMask(c)) {
            return digits(at, limit);
        }
        if (Numerals.isNumeral(c)) {
            int end = Numerals.end(text, at, limit);
            BigDecimal value = Numerals.value(text, at, end);
            if (value != null && !overlapsFound(at, end)) {
                quantity(at, end, value, false, limit);
            }
            return end;
        }
        return at + 1;
    }

    private int digits(int at, int limit) {
        int end = Digits.end(text, at, limit);
        String written = text.substring(at, end);
        boolean masked = Digits.isMasked(written);
        if (isOrdinal(at) || overlapsFound(at, end)) {
            return end;
        }
        int other = Digits.rangeEnd(text, end, limit);
        int numberEnd = Math.max(end, other);
        BigDecimal value = masked ? null : Digits.value(written);
        if (masked || value != null) {
            quantity(at, numberEnd, value, masked, limit);
        }
        return numberEnd;
    }

    private boolean isOrdinal(int at) {
        return at > 0 && text.charAt(at - 1) == '第';
    }

    private boolean overlapsFound(int start, int end) {
        int next = taken.nextSetBit(start);
        return next >= 0 && next < end;
    }

    private void quantity(int start, int numberEnd, BigDecimal value, boolean masked, int limit) {
        Unit unit = unit(numberEnd, limit);
        boolean isNumeral = Numerals.isNumeral(text.charAt(start));
        if (unit == null
                || (masked
                        && !Digits.isMaskOfNumber(
                                text,
                                start,
                                words.endsNames(unit.word())
                                        || NotMeasured.beginsName(
                                                text, unit.end() - unit.word().length())))
                || (isNumeral && !CountingNumerals.counts(text, start, numberEnd, unit.word(), value))
                || (unit.word().equals("分") && isTimeOfDay(start))) {
            return;
        }
        Affixes affixes = Affixes.around(text, start, unit.end());
        Qualifier qualifier =
                affixes.qualifier() != null ? affixes.qualifier() : unit.more() ? Qualifier.MORE_THAN : null;
        Kind kind = words.kind(unit.word());
        found.add(new Quantity(
                affixes.start(),
                affixes.end(),
                value,
                unit.magnitude() + normalised(unit.word()),
                masked,
                qualifier,
                kind == null ? Kind.AMOUNT : kind));
    }

    private boolean isTimeOfDay(int start) {
        return start > 0 && "时点".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static String normalised(String word) {
        return word.equals("％") ? "%" : word.equals("百分点") ? "个百分点" : word;
    }

    /** Magnitude and measure word after a number. */
    private record Unit(String magnitude, String word, boolean more, int end) {}

    private Unit unit(int from, int limit) {
        int at = from < limit && text.charAt(from) == ' ' ? from + 1 : from;
        boolean more = isMore(at, limit);
        at += more ? 1 : 0;
        Magnitude magnitude = Magnitude.at(text, at, limit);
        if (magnitude == null && at < limit && text.charAt(at) == '个') {
            Magnitude after = Magnitude.at(text, at + 1, limit);
            if (after == Magnitude.HUNDRED_MILLION) {
                magnitude = after;
                at++;
            }
        }
        at += magnitude == null ? 0 : magnitude.word().length();
        if (isMore(at, limit) && magnitude != null) {
            more = true;
            at++;
        }
        String word = words.at(text, at, limit);
        if (!word.isEmpty() && NotMeasured.beginsWord(text, at)) {
            word = "";
        }
        if (word.isEmpty() && magnitude == null) {
            return null;
        }
        int end = at + word.length();
        if (!more && end < limit && text.charAt(end) == '多' && !word.isEmpty() && !NotMeasured.beginsWord(text, end)) {
            return new Unit(magnitude == null ? "" : magnitude.word(), word, true, end + 1);
        }
        return new Unit(magnitude == null ? "" : magnitude.word(), word, more, end);
    }

    private boolean isMore(int at, int limit) {
        return at < limit && AND_MORE.indexOf(text.charAt(at)) >= 0;
    }

    /** What stands around a quantity and tells how exact it is. */
    private record Affixes(int start, int end, Qualifier qualifier) {

        private static final List<String> PREFIXES = List.of(
                "不少于", "不低于", "不超过", "不高于", "不多于", "至少", "最少", "最多", "超过", "突破", "将近", "接近", "大约", "约", "近", "超", "逾",
                "各", "达到", "达");

        static Affixes around(String text, int start, int end) {
            Qualifier qualifier = null;
            int from = start;
            for (String prefix : PREFIXES) {
                if (text.startsWith(prefix, start - prefix.length())) {
                    Qualifier told = prefix(prefix);
                    if (told != null || prefix.equals("各")) {
                        from = start - prefix.length();
                        qualifier = told;
                    }
                    break;
                }
            }
            Matcher after = AFTER.matcher(text).region(end, Math.min(text.length(), end + 8));
            after.useTransparentBounds(true);
            if (after.lookingAt()) {
                return new Affixes(from, after.end(), suffix(after.group()));
            }
            return new Affixes(from, end, qualifier);
        }

        private static Qualifier prefix(String word) {
            return switch (word) {
                case "约", "大约", "近", "将近", "接近" -> Qualifier.ABOUT;
                case "超", "超过", "逾", "突破" -> Qualifier.MORE_THAN;
                case "不少于", "不低于", "至少", "最少" -> Qualifier.AT_LEAST;
                case "不超过", "不高于", "不多于", "最多" -> Qualifier.AT_MOST;
                default -> null;
            };
        }

        private static Qualifier suffix(String word) {
            return switch (word) {
                case "以上" -> Qualifier.AT_LEAST;
                case "以下" -> Qualifier.LESS_THAN;
                case "左右", "上下" -> Qualifier.ABOUT;
                default -> Qualifier.AT_MOST;
            };
        }
    }
}
