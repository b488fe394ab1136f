package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads outline and promises of a report. */
public final class Reader {

    private static final Pattern HEADING = Pattern.compile(
            "^[ \\t\\u3000]*(?:([一二三四五六七八九十]+、)|(（[一二三四五六七八九十]+）|\\([一二三四五六七八九十]+\\))|(\\d{1,2}[.、．]))([^\\n]*)",
            Pattern.MULTILINE);
    private static final Pattern MEASURED =
            Pattern.compile("(\\d+(?:\\.\\d+)?)(万元|亿元|公里|万亩|平方米|万人次|人次|个百分点|[个件条项家户次场名人亩座处篇起元%％])");

    private Reader() {}

    public static Reading read(String text) {
        String title = text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse(null);
        List<Section> sections = outline(text);
        return new Reading(title, sections, commitments(text, sections));
    }

    private static List<Section> outline(String text) {
        List<Section> found = new ArrayList<>();
        Matcher matcher = HEADING.matcher(text);
        Part part = null;
        while (matcher.find()) {
            int level = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
            String number = matcher.group(level);
            String line = matcher.group(4).strip();
            int stop = line.indexOf('。');
            String heading = stop >= 0 && stop <= 40 ? line.substring(0, stop + 1) : line.length() <= 60 ? line : "";
            part = level == 1 ? part(heading, part) : part;
            found.add(new Section(level, number, heading, part, matcher.start(level), text.length()));
        }
        return found;
    }

    private static Part part(String heading, Part before) {
        if (heading.matches(".*(问题|不足|短板|困难).*")) {
            return Part.PROBLEMS;
        }
        if (heading.matches(".*(建议).*")) {
            return Part.SUGGESTIONS;
        }
        if (heading.matches(".*(计划|打算|思路|下一步|安排|2024年).*")) {
            return Part.PLAN;
        }
        return before == null ? Part.SUMMARY : before;
    }

    private static List<Commitment> commitments(String text, List<Section> sections) {
        List<Commitment> commitments = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).part() != Part.PLAN) {
                continue;
            }
            int from = sections.get(i).start();
            int to = i + 1 < sections.size() ? sections.get(i + 1).start() : text.length();
            for (int at = from; at < to; ) {
                int stop = text.indexOf('。', at);
                int end = stop < 0 || stop >= to ? to : stop + 1;
                String sentence = text.substring(at, end).strip();
                if (sentence.length() >= 8) {
                    commitments.add(commitment(at, end, sentence));
                }
                at = end;
            }
        }
        return commitments;
    }

    private static Commitment commitment(int start, int end, String sentence) {
        Matcher measured = MEASURED.matcher(sentence);
        return measured.find()
                ? new Commitment(start, end, sentence, true, new BigDecimal(measured.group(1)), measured.group(2), null)
                : new Commitment(start, end, sentence, false, null, null, null);
    }
}
