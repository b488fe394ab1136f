package cn.tiaokuai.bench;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Reports that nobody wrote: sentences of common words, in which each report has places and projects of its own. Words come as
 * often as in offices' prose, some in every section, some in one report of thousands.
 */
final class MadeUpReports {

    static final List<String> COMMON = List.of("工作", "全年", "推进", "落实");
    static final List<String> TOPICS = List.of(
            "农村公路", "桥梁改造", "客运班线", "超限治理", "河道清淤", "饮水安全", "病险水库", "中小学校", "学前教育", "乡村医生", "家庭医生签约", "高标准农田", "粮食收购",
            "畜禽养殖", "动物防疫", "社会保险", "就业培训", "劳动争议", "低保核查", "养老服务", "残疾人康复", "公共法律服务", "人民调解", "行政复议", "执法监督", "安全生产",
            "消防检查", "燃气管网", "老旧小区", "垃圾分类", "污水处理", "大气治理", "植树造林", "森林防火", "招商引资", "项目建设", "营商环境", "企业帮扶", "专精特新",
            "科技成果转化", "电子商务", "文化惠民", "非遗保护", "体育健身", "全域旅游", "统计调查", "审计整改", "预算绩效", "国有资产", "档案数字化");
    private static final List<String> VERBS =
            List.of("组织开展", "持续推进", "全面完成", "稳步实施", "认真落实", "不断规范", "集中整治", "统筹安排", "严格把关", "有序实施");
    private static final List<String> ENDS = List.of(
            "群众反映良好", "比计划提前一个月", "资金全部到位", "责任落实到人", "问题逐项整改", "台账清楚齐全", "形成长效机制", "经验在片区交流", "下一步继续巩固", "验收一次通过");
    private static final List<String> MEASURES = List.of("公里", "处", "户", "人次", "万元", "件", "座", "亩", "家", "场次");
    private static final List<String> HEADINGS =
            List.of("主要工作完成情况", "重点项目进展", "民生实事办理", "依法行政情况", "存在的困难和问题", "下一年工作计划");
    private static final String PARTS = "SUMMARY,SUMMARY,HIGHLIGHTS,SUMMARY,PROBLEMS,PLAN";

    private final Random random;

    MadeUpReports(long seed) {
        this.random = new Random(seed);
    }

    /** A place or project that this report alone tells of, but for chance. */
    String ownName() {
        StringBuilder name = new StringBuilder();
        random.ints(3, 0x4e00, 0x5a00).forEach(name::appendCodePoint);
        return name.toString();
    }

    Content report(String title, String ownName, int sentences) {
        List<Section> sections = new ArrayList<>();
        String[] parts = PARTS.split(",", -1);
        for (int i = 0; i < HEADINGS.size(); i++) {
            StringBuilder text = new StringBuilder();
            for (int s = 0; s < sentences; s++) {
                sentence(text, s == 0 ? ownName : "");
            }
            sections.add(Section.plain(
                    new UUID(random.nextLong(), random.nextLong()),
                    1,
                    "一二三四五六".charAt(i) + "、",
                    HEADINGS.get(i),
                    false,
                    parts[i],
                    List.of(text.toString())));
        }
        return new Content(title, sections);
    }

    private void sentence(StringBuilder text, String name) {
        text.append(any(VERBS)).append(name).append(any(TOPICS)).append("工作，");
        text.append(random.nextBoolean() ? "全年" : "累计").append("完成").append(1 + random.nextInt(9_000));
        text.append(any(MEASURES)).append('，').append(any(ENDS)).append('。');
    }

    private String any(List<String> words) {
        // Towards the front: some words are in most texts, others in few.
        double skewed = Math.pow(random.nextDouble(), 1.7);
        return words.get((int) (skewed * words.size()));
    }
}
