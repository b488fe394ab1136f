package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Awards, ranks, firsts and praise that a text claims. */
final class Honours {

    private static final Pattern CLAIM = Pattern.compile(
            "荣获|获评|获得?[^，。；]{0,30}(?:称号|奖|荣誉|表彰|表扬|批示|肯定|红旗|第一)|入选|获批|被[^，。；]{0,24}(?:评为|授予|表彰|表扬|录用|刊[载发登出]|推广|确定为|列为|命名)"
                    + "|授予|通报表扬|[全][国省市县区][^，。；]{0,10}(?:首[个家创批次]|率先|推广)|首[个家创][^，。；]{2,}|率先|(?:排名|位列|位居|名列|列|居)[^，。；]{0,14}(?:第[一二三四五六七八九十\\d]+|首位|之首|前列|前茅|前[三五十])"
                    + "|排名[^，。；]{0,6}第|(?:红旗村|示范[村镇县乡点区社企]|先进(?:集体|个人|单位|乡镇))|在[^，。；]{0,20}(?:卫视|电视台|日报|央视)[^，。；]{0,6}(?:播出|刊[发登载]|报道)|典型案例");
    private static final Pattern PLANNED = Pattern.compile("力争|争创|争取|计划|拟|推荐申报|确保");
    private static final Pattern LEVEL =
            Pattern.compile("全国|国家|中央|国务院|农业农村部|中国|央视|[^，。；]部(?=、|联合|评|授)|全省|省|全市|市|全县|县|全区|区|全镇|镇|乡");
    private static final Pattern MEDIA = Pattern.compile("日报|卫视|电视台|联谊报|媒体|网站|刊[载发登出]|播出|报道");

    private Honours() {}

    static List<Honour> find(String paragraph, Context context) {
        List<Honour> found = new ArrayList<>();
        if (context.part() == Part.PLAN || context.part() == Part.PROBLEMS) {
            return found;
        }
        int at = 0;
        while (at < paragraph.length()) {
            int end = Clauses.end(paragraph, at);
            String clause = paragraph.substring(at, end);
            if (CLAIM.matcher(clause).find() && !PLANNED.matcher(clause).find()) {
                found.add(new Honour(at, end, clause, level(clause)));
            }
            at = end + 1;
        }
        return found;
    }

    private static String level(String clause) {
        if (MEDIA.matcher(clause).find()) {
            return "媒体";
        }
        Matcher level = LEVEL.matcher(clause);
        if (!level.find()) {
            return null;
        }
        String word = level.group();
        String last = word.substring(word.length() - 1);
        return "国省市县区镇乡".contains(last) && !word.equals("中国") ? (last.equals("国") ? "国家" : last) : "国家";
    }
}
