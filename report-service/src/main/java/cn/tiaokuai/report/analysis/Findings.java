package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Finding.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a careful reader marks that is no arithmetic. */
final class Findings {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("[XxＸ×]{2,}|(?<![A-Za-z])[x×](?=[村镇乡县市区社组])|A{3,}|#{2,}|\\*{2,}|_{3,}|＿{2,}|\\?{3,}|？{3,}");
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "(?<=[[\\u4e00-\\u9fff]”》）])[,;:!?](?=[[\\u4e00-\\u9fff]“《（]|$)|(?<=[\\u4e00-\\u9fff])\\((?=[^)（]{0,40}）)");
    private static final Pattern STRAIGHT_QUOTES = Pattern.compile("\"[^\"\\n]{1,20}\"");
    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻柏窦章苏潘葛范彭鲁韦马方俞任袁柳鲍史唐薛雷贺倪汤罗郝安常于傅卞齐康余元顾孟黄穆萧尹姚邵汪毛狄米贝明计伏成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江童颜郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房丁邓洪包左石崔龚程陆段侯武刘叶黎白赖乔谭申冉桑尚温庄柴瞿阎易廖曾";
    private static final String HAN = "[\\u4e00-\\u9fff]";
    /** A group for each place where the surname may stand. */
    private static final Pattern PERSON = Pattern.compile("(" + HAN + ")某某?"
            + "|(?:书记|局长|县长|镇长|乡长|主任|区长|市长|科长|所长|队长|站长|院长|校长|民警|调解员)(" + HAN + ")" + HAN
            + "{1,2}(?=[，。、；同在对就带率主指到赴参深亲及和任荣获])"
            + "|(?<!" + HAN + ")(" + HAN + ")" + HAN + "{1,2}(?=(?:同志|书记|局长|县长|镇长|乡长)(?:[，。、；在对就带率主指]|$))"
            + "|(" + HAN + ")氏(?=房屋|兄弟|姐妹|夫妇)");

    private static final int SHORTEST_REPEAT = 15;
    private static final int MOST = 500;

    private Findings() {}

    /** Of one paragraph. */
    static List<Finding> in(String paragraph) {
        List<Finding> found = new ArrayList<>();
        all(PLACEHOLDER, paragraph, Kind.PLACEHOLDER, Message.PLACEHOLDER, found);
        all(HALF_WIDTH, paragraph, Kind.PUNCTUATION, Message.HALF_WIDTH, found);
        all(STRAIGHT_QUOTES, paragraph, Kind.PUNCTUATION, Message.STRAIGHT_QUOTES, found);
        persons(paragraph, found);
        brackets(paragraph, found);
        return found;
    }

    private static void all(Pattern pattern, String paragraph, Kind kind, Message message, List<Finding> found) {
        Matcher matcher = pattern.matcher(paragraph);
        int most = found.size() + MOST;
        while (matcher.find() && found.size() < most) {
            found.add(new Finding(kind, matcher.start(), matcher.end(), message.with(matcher.group())));
        }
    }

    private static void persons(String paragraph, List<Finding> found) {
        Matcher person = PERSON.matcher(paragraph);
        int most = found.size() + MOST;
        while (person.find() && found.size() < most) {
            if (isSurname(person)) {
                found.add(new Finding(
                        Kind.PERSONAL_NAME, person.start(), person.end(), Message.PERSONAL_NAME.with(person.group())));
            }
        }
    }

    private static boolean isSurname(Matcher person) {
        for (int group = 1; group <= person.groupCount(); group++) {
            if (person.group(group) != null) {
                return SURNAMES.contains(person.group(group));
            }
        }
        return false;
    }

    private static void brackets(String paragraph, List<Finding> found) {
        String opening = "“《（〔【";
        String closing = "”》）〕】";
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < paragraph.length() && found.size() < MOST; at++) {
            char c = paragraph.charAt(at);
            int kind = c == ')' ? 2 : closing.indexOf(c);
            if (opening.indexOf(c) >= 0 || c == '(') {
                open.push(at);
            } else if (kind >= 0) {
                boolean matches = !open.isEmpty() && kind == kindOf(paragraph.charAt(open.peek()), opening);
                if (matches) {
                    open.pop();
                } else if (!isItemNumber(paragraph, at)) {
                    found.add(new Finding(Kind.PUNCTUATION, at, at + 1, Message.BRACKET_NOT_OPENED.with(c)));
                }
            }
        }
        for (int at : open) {
            if (found.size() >= MOST) {
                return;
            }
            found.add(new Finding(Kind.PUNCTUATION, at, at + 1, Message.BRACKET_NOT_CLOSED.with(paragraph.charAt(at))));
        }
    }

    private static int kindOf(char c, String opening) {
        return c == '(' ? 2 : opening.indexOf(c);
    }

    /** 1）and a）number items without a bracket before them. */
    private static boolean isItemNumber(String paragraph, int at) {
        return at > 0 && at <= 3 && Character.isLetterOrDigit(paragraph.charAt(at - 1));
    }

    /** Numbers of headings that skip, repeat or do not begin at one. */
    static List<Finding> numbering(List<Heading> headings, List<Integer> levels) {
        List<Finding> found = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int level = levels.get(i);
            last.keySet().removeIf(key -> Integer.parseInt(key.substring(0, key.indexOf('/'))) > level);
            if (heading.ordinal() == 0) {
                continue;
            }
            String key = level + "/" + heading.style();
            Integer before = last.put(key, heading.ordinal());
            int expected = before == null ? 1 : before + 1;
            boolean restarts = before != null && heading.ordinal() == 1 && level <= 2;
            if (heading.ordinal() != expected && !restarts) {
                found.add(new Finding(
                        Kind.NUMBERING,
                        heading.start(),
                        heading.start() + heading.number().length(),
                        before == null
                                ? Message.NUMBERING_WITHOUT_FIRST.with(heading.number())
                                : Message.NUMBERING_JUMPS.with(before, heading.number())));
            }
        }
        return found;
    }

    /** Sentences that stand in the text twice, as when a plan copies the summary. */
    static List<Finding> repeated(String text, List<Span> blocks) {
        Map<String, Integer> first = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        for (Span block : blocks) {
            int at = block.start();
            while (at < block.end()) {
                int end = at;
                while (end < block.end() && "。；！".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                if (end - at >= SHORTEST_REPEAT && end - at < MOST) {
                    Integer before = first.putIfAbsent(text.substring(at, end), at);
                    if (before != null && found.size() < MOST) {
                        found.add(new Finding(Kind.REPEATED_TEXT, at, end, Message.REPEATED_TEXT.with(before + 1)));
                    }
                }
                at = end + 1;
            }
        }
        return found;
    }
}
