package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Problems that a text admits: clauses of its part on problems, and such as 有待进一步提高 anywhere. */
final class Problems {

    private static final Pattern LACK = Pattern.compile(
            "不足|不够|不高|不强|不到位|不平衡|不充分|不能|不好|不容乐观|不畅|不实|不深|不严|不完善|不健全|薄弱|较弱|较差|较低|较大|较慢|较少|较多|有待|亟待|亟需|急需|困难|压力|缺|欠缺|滞后|短板|差距|未|低下|偏低|偏少|偏弱|老化|单一|问题|难度|矛盾|隐患|推迟|无着落|要加快|仍需|仍存在|仍然");
    private static final Pattern ADMITS =
            Pattern.compile("有待(?:进一步)?(?:提高|提升|加强|完善|激发|消除|改善)|亟待|仍(?:然)?存在[^，。]{0,12}(?:不足|问题|短板|差距)|不能满足|已经推迟");
    private static final Pattern PROMISES = Pattern.compile("^(?:着力|解决|加强|进一步|针对|围绕|聚焦|坚持)");
    private static final Pattern HEADING =
            Pattern.compile("\\s*[（(]?[一二三四五六七八九十\\d]{1,3}[、.）)].{0,14}(?:问题|不足|困难|短板|差距)");
    private static final int SHORTEST = 5;

    private Problems() {}

    static List<Passage> find(String paragraph, Context context) {
        List<Passage> found = new ArrayList<>();
        Pattern tells = context.part() == Part.PROBLEMS ? LACK : ADMITS;
        if (context.part() == Part.PLAN) {
            return found;
        }
        int at = 0;
        while (at < paragraph.length()) {
            int end = Clauses.end(paragraph, at);
            String clause = paragraph.substring(at, end);
            if (clause.length() >= SHORTEST
                    && !HEADING.matcher(clause).matches()
                    && tells.matcher(clause).find()
                    && !PROMISES.matcher(clause).find()) {
                found.add(new Passage(at, end, clause));
            }
            at = end + 1;
        }
        return found;
    }
}
