package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Heading.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the headings of a text: numbered in any of the usual ways, on a line of their own or running into their
 * paragraph, short lines that name a part, and the short sentences with which officials label paragraphs.
 */
final class Headings {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？]*[。！？]?");
    private static final Pattern FIGURE =
            Pattern.compile("\\d+(?:\\.\\d+)?\\s?[万亿余多]?[个件条项家户次场名人座处篇起元亩万亿%％宗]|[X×]{1,3}[万亿]");
    private static final Pattern NAMES_A_PART = Pattern.compile("总结|计划|思路|打算|安排|情况|问题|不足|亮点|建议|成效|重点|任务|做法|举措|措施");
    private static final Pattern NO_LABEL = Pattern.compile(
            "^(?:目前|今年|去年|全年|截至|我[局镇乡市县区办委]|本[局镇乡]|20\\d\\d年|下一步|此外|同时|另外|其中|通过|按照|根据|为|在|以|经|随着|现将|一年来|近年来|对|针对|围绕|由)");
    /** A heading that lost its line break: 二、2025年工作思路2025年，全局将……, 一、工作情况（一）…… */
    private static final Pattern GLUED_PART =
            Pattern.compile("20\\d\\d年[^，。；：、（]{0,14}?工作(?:开展|完成)?(?:总结|思路|计划|打算|安排|情况|要点)(?![和及与暨、安打思计如情的，。；：])");

    private static final Pattern BEFORE_FIRST = Pattern.compile("[^，。；：、（]{2,20}(?:总结|思路|计划|打算|安排|情况|要点|成效)(?=（一）)");

    private static final List<Pattern> GLUED = List.of(GLUED_PART, BEFORE_FIRST);

    private static final Pattern SIGNATURE = Pattern.compile(
            ".*(?:局|镇|乡|委员会|政府|办公室|中心|街道|支队|大队|院|厅|部|委|办|处)$|[（(]?(?:19|20|X{2})[\\dX]{2}年[\\dX]{1,2}月(?:[\\dX]{1,2}日)?[）)]?");

    private static final int LONGEST_LINE = 48;
    private static final int LONGEST_LABEL = 48;
    private static final int LONGEST_UNNUMBERED = 30;
    private static final int LONGEST_SENTENCE_LABEL = 22;

    /** With full-width punctuation, for the rules. */
    private final String text;
    /** As it is written. */
    private final String original;

    private final List<Heading> found = new ArrayList<>();

    private Headings(String original) {
        this.original = original;
        this.text = Punctuation.full(original);
    }

    /** All headings of the lines after the title, in order. */
    static List<Heading> find(String text, List<Span> lines) {
        Headings headings = new Headings(text);
        for (int i = 0; i < lines.size(); i++) {
            headings.line(lines.get(i), Math.min(i, lines.size() - i - 1));
        }
        headings.found.sort(Comparator.comparingInt(Heading::start));
        return headings.found;
    }

    private void line(Span line, int fromEdge) {
        Matcher numbered = HeadingNumber.PATTERN.matcher(text).region(line.start(), line.end());
        if (numbered.lookingAt()) {
            numbered(numbered, line, line.start());
        } else {
            unnumbered(line, fromEdge);
        }
        inside(line);
    }

    private void numbered(Matcher numbered, Span line, int start) {
        Style style = HeadingNumber.style(numbered);
        int label = numbered.end();
        while (label < line.end() && Character.isWhitespace(text.charAt(label))) {
            label++;
        }
        int end = labelEnd(style, label, line);
        if (end == label
                && style != Style.ENUMERATED
                && goesOn(style, HeadingNumber.ordinal(numbered.group().strip()), start, line)) {
            end = firstClause(label, line);
        }
        if (end > label) {
            String number = original.substring(numbered.start(), numbered.end()).strip();
            found.add(new Heading(
                    style,
                    number,
                    HeadingNumber.ordinal(number),
                    original.substring(label, end),
                    start,
                    end,
                    start == line.start() && end == line.end()));
        }
    }

    /** Where the heading proper ends: the line when it is short, else its first sentence or what stands before a colon; the label's start for none. */
    private int labelEnd(Style style, int label, Span line) {
        int glued = style == Style.CHINESE ? gluedEnd(label, line) : label;
        if (glued > label) {
            return glued;
        }
        int stop = indexOf('。', label, line.end());
        if (style == Style.ENUMERATED) {
            return enumeratedEnd(label, stop, line);
        }
        if (stop < 0) {
            return line.end() - label <= LONGEST_LINE ? line.end() : clauseEnd(label, line);
        }
        if (stop - label < LONGEST_LABEL && commas(label, stop) <= 2) {
            return stop + 1;
        }
        return clauseEnd(label, line);
    }

    private int gluedEnd(int label, Span line) {
        for (Pattern glued : GLUED) {
            Matcher part = glued.matcher(text).region(label, line.end());
            if (part.useTransparentBounds(true).lookingAt() && part.end() < line.end()) {
                return part.end();
            }
        }
        return label;
    }

    /** Whether a number begins a line or follows on the heading before it. */
    private boolean goesOn(Style style, int ordinal, int start, Span line) {
        boolean next = !found.isEmpty()
                && found.getLast().style() == style
                && found.getLast().ordinal() + 1 == ordinal;
        return next || start == line.start();
    }

    /** A numbered paragraph without a label of its own is headed by its first clause. */
    private int firstClause(int label, Span line) {
        int end = Clauses.end(text, label, Math.min(line.end(), label + LONGEST_SENTENCE_LABEL));
        return end - label < LONGEST_SENTENCE_LABEL ? end : label;
    }

    private int clauseEnd(int label, Span line) {
        int colon = indexOf('：', label, Math.min(line.end(), label + LONGEST_SENTENCE_LABEL));
        return colon > label ? colon + 1 : label;
    }

    /** 一是 begins a heading only when its short sentence is followed by more than the next 二是. */
    private int enumeratedEnd(int label, int stop, Span line) {
        if (stop < 0
                || stop - label > LONGEST_LABEL
                || commas(label, stop) > 1
                || stop + 1 >= line.end()
                || hasFigure(label, stop)) {
            return label;
        }
        Matcher next = HeadingNumber.PATTERN.matcher(text).region(stop + 1, line.end());
        return next.lookingAt() ? label : stop + 1;
    }

    private void unnumbered(Span line, int fromEdge) {
        int stop = indexOf('。', line.start(), line.end());
        if (stop < 0) {
            String words = text.substring(line.start(), line.end());
            boolean mayBeSignature = fromEdge <= 2 && SIGNATURE.matcher(words).matches();
            if (words.length() <= LONGEST_UNNUMBERED && !mayBeSignature && isBareLine(words)) {
                found.add(new Heading(
                        Style.LINE,
                        null,
                        0,
                        original.substring(line.start(), line.end()),
                        line.start(),
                        line.end(),
                        true));
            }
            return;
        }
        boolean runsOn = stop + 1 < line.end();
        if (!runsOn
                || hasFigure(line.start(), stop)
                || NO_LABEL.matcher(text.substring(line.start(), stop)).find()) {
            return;
        }
        int length = stop - line.start();
        int commas = commas(line.start(), stop);
        boolean beforeEnumeration = text.startsWith("一是", stop + 1) && length <= LONGEST_UNNUMBERED && commas <= 1;
        if (beforeEnumeration || (length <= LONGEST_SENTENCE_LABEL && commas <= 1)) {
            label(line.start(), stop + 1);
            parallel(line, stop + 1, length, commas);
        }
    }

    /** A paragraph that begins with a label has more of them where a sentence is built alike. */
    private void parallel(Span line, int from, int length, int commas) {
        Matcher sentence = SENTENCE.matcher(text).region(from, line.end());
        while (sentence.find() && sentence.end() > sentence.start()) {
            int stop = sentence.end() - 1;
            int words = stop - sentence.start();
            boolean alike =
                    commas == 0 ? Math.abs(words - length) <= 1 && length <= 12 : words <= LONGEST_SENTENCE_LABEL;
            if (alike
                    && commas(sentence.start(), stop) == commas
                    && !HeadingNumber.PATTERN
                            .matcher(text)
                            .region(sentence.start(), stop)
                            .lookingAt()
                    && sentence.end() < line.end()
                    && !hasFigure(sentence.start(), stop)
                    && !NO_LABEL.matcher(sentence.group()).find()) {
                label(sentence.start(), sentence.end());
            }
        }
    }

    private void label(int start, int end) {
        found.add(new Heading(Style.LABEL, null, 0, original.substring(start, end), start, end, false));
    }

    /** Numbered headings after the first sentence of a line. */
    private void inside(Span line) {
        Matcher numbered = HeadingNumber.PATTERN.matcher(text);
        int at = line.start();
        while (at < line.end() - 1) {
            int start = at + 1;
            boolean ends = "。；！：;".indexOf(text.charAt(at)) >= 0
                    || (!found.isEmpty() && found.getLast().end() == start);
            if (ends && Character.isWhitespace(text.charAt(start)) && start < line.end() - 1) {
                start++;
            }
            boolean begins = ends && HeadingNumber.mayBegin(text.charAt(start));
            if (begins && numbered.region(start, line.end()).lookingAt()) {
                at = Math.max(numbered.end() - 1, at + 1);
                if (found.isEmpty() || found.getLast().end() <= start) {
                    numbered(numbered, line, start);
                }
            } else {
                at++;
            }
        }
    }

    private static boolean isBareLine(String words) {
        char last = words.charAt(words.length() - 1);
        return "：:；，、！;,".indexOf(last) < 0
                && words.indexOf('；') < 0
                && (NAMES_A_PART.matcher(words).find() || words.indexOf('，') < 0)
                && words.length() > 1
                && !words.chars().allMatch(c -> c < 0x80);
    }

    private boolean hasFigure(int start, int end) {
        return FIGURE.matcher(text).region(start, end).find();
    }

    private int commas(int start, int end) {
        int commas = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            commas += c == '，' || c == ',' || c == '；' ? 1 : 0;
        }
        return commas;
    }

    private int indexOf(char c, int from, int to) {
        return from < to ? text.indexOf(c, from, to) : -1;
    }
}
