package cn.tiaokuai.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static final String TITLE = "石桥镇2023年工作总结和2024年工作计划\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM | 受理投诉举报咨询2671件，其中投诉2005件、举报658件、咨询8件。",
                "SUM | 抽检农产品527批次，合格505批次，不合格22批次。",
                "SUM | 承办交办事项65件，已办结64件，1件正在办理。",
                "SUM | 建成驿站5个、书屋6个，共计11个。",
                "SUM | 完成播种10498.42亩，其中水稻8650.06亩，其他作物1848.36亩。",
                "DIFFERENCE | 登记在册34人（其中1人在外地，1人已迁出），实有人员32人。",
                "SUM | 全年共帮扶3210人，城镇帮扶1205人次、支出86.5万元；农村帮扶2005人次。",
                "SUM | 受理投诉2671件,其中举报666件;咨询2005件。",
                "RATIO | 税收收入16.5亿元，增长6.9%，占一般公共预算收入的66%。一般公共预算收入25亿元，增长1.1%，其中税收收入16.5亿元，增长6.9%，占一般公共预算收入的66%。",
                "RATIO | 户籍人口50万人，其中城镇20万人，乡村30万人，占60%。",
                "RATIO | 总人口40万人，男性21万人，女性19万人，分别占总人口的52.5%和47.5%。",
                "SUM | 公开信息31条，包括：人事信息12条，公告公示10条，其他信息9条。",
                "RATIO | 发生案件7起，侦破5起，破案率71.4%。",
                "RATIO | 抽检500批次，不合格5批次，合格率99%。",
                "RATIO | 生效判决45份，其中胜诉42宗、败诉3宗，胜诉率93.3%。",
                "COMPLETION | 完成投资1.2亿元，占年度目标1亿元的120%。",
                "YOY | 茶叶产量908.2吨，比上年增加77.6吨，增长9.3%。",
                "YOY | 接报警情566起，比去年减少34起，下降5.7%。",
                "SUM | 办理援助案件212件，比去年增加20件。其中民事案件186件、刑事案件26件。",
                "SUM | 全年计划投资97亿元。其中：道路62亿元，21个续建项目55亿元，8个新建项目7亿元。桥梁28亿元，养护7亿元。",
                "YOY | 接待游客12万人次，去年同期10万人次，同比增长20%。",
                "ENUMERATION | 实施新安路、东堤路、北环路三条县道改造。",
                "ENUMERATION | 在建项目3个，分别为：东湖泵站、南湖泵站、西湖泵站。",
                "RANGE | 立案215起，结案186起。",
                "RANGE | 在全市12个县（市、区）中排名第3。",
                "DIFFERENCE | 污水治理率由45.2%提高到52.6%，提高7.4个百分点。",
                "DIFFERENCE | 发生事故97起，较去年的128起下降31起。",
                "DIFFERENCE | 考核排名由全市第8位上升至第3位，上升5位。",
                "SUM | 国道、省道、县道分别为32公里、56公里、128公里，总里程216公里。",
                "SUM | 基金收入20.6亿元，同比增长28.2%。加上上年结余12.9亿元，上级补助0.6亿元，收入总计34.1亿元。",
                "RATIO | 评审审定80.89亿元，审减6.42亿元，审减率7.35%。",
            })
    void a_relation_that_the_text_states_is_found_to_hold(Kind kind, String text) {
        assertThat(Reader.read(TITLE + text).checks())
                .anySatisfy(check -> {
                    assertThat(check.kind()).isEqualTo(kind);
                    assertThat(check.holds()).isTrue();
                })
                .allMatch(Check::holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM | 新增主体91户，其中企业4008户，个体6837户。 | 分项4008户、6837户合计10845户，与所述总数91户不符",
                "SUM | 受理投诉举报咨询2671件，其中投诉2005件、举报658件、咨询9件。 | 分项2005件、658件、9件合计2672件，与所述总数2671件不符",
                "SUM | 完成播种900亩，其中水稻850亩，其他作物60亩。 | 分项850亩、60亩合计910亩，与所述总数900亩不符",
                "RATIO | 承办事项65件，已办结60件，办结率98.5%。 | 60件占65件应为92.31%，与所述98.5%不符",
                "YOY | 接待游客15万人次，去年同期10万人次，同比增长20%。 | 按15万人次与10万人次计算，增减幅度应为50%，与所述20%不符",
                "SUM | 农业总产值55亿元，增长4%。其中，种植业总产值30亿元，增长4%；林业总产值5亿元，增长5%；牧业总产值21亿元，增长2%。 | 分项30亿元、5亿元、21亿元合计56亿元，与所述总数55亿元不符",
                "SUM | 公开信息31条，包括：人事信息22条，公告公示10条，其他信息9条。 | 分项22条、10条、9条合计41条，与所述总数31条不符",
                "RATIO | 财政收入25亿元，其中税收收入15亿元，增长6.9%，占财政收入的66%。 | 15亿元占25亿元应为60%，与所述66%不符",
                "COMPLETION | 完成投资1.2亿元，占年度目标1亿元的150%。 | 1.2亿元占1亿元应为120%，与所述150%不符",
                "ENUMERATION | 在建泵站4个，分别为：东湖泵站、南湖泵站、西湖泵站。 | 列举了3项，与所述4个不符",
                "DIFFERENCE | 污水治理率由45.2%提高到52.6%，提高6.4个百分点。 | 45.2%与52.6%应相差7.4个百分点，与所述6.4个百分点不符",
                "COMPLETION | 新增就业1.2万人，完成目标任务1万人的110%。 | 1.2万人占1万人应为120%，与所述110%不符",
                "RANGE | 在全市12个县区中排名第13。 | 13名次超过了12个，部分不应大于总数",
                "RANGE | 4月31日召开推进会。 | 没有4月31日这一天",
            })
    void a_stated_relation_that_does_not_hold_is_an_error(Kind kind, String text, String message) {
        assertThat(Reader.read(TITLE + text).checks())
                .filteredOn(check -> !check.holds() && check.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.kind()).isEqualTo(kind);
                    assertThat(check.message()).isEqualTo(message);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年立案20起，其中3起入选典型案例。",
                "培训干部120人次，其中党员80人次，女干部60人次。",
                "巡查河道300公里，其中重点河段50公里，投入资金8万元。",
                "发展党员12名，其中女党员5名、少数民族党员9名。",
                "新建公园3个，植树500株，改造道路2条。",
                "按期办结率100%，群众满意率98%以上。",
                "办理提案18件，同比增长12.5%。",
                "辖12个行政村、3个社区，其中示范点5个。",
                "受理案件50件，其中刑事案件20件、民事案件25件。",
                "发放低保金1342.6万元,其中,春节补贴576.6万元,电费补贴13.1万元;供养资金88万元,其中春节补贴21万元。",
                "依法办结案件29.3万件，其中本级4644件。作出纠错决定2.73万件，纠错率达12.83%。",
                "年末常住人口40.8万人，比上年末增加0.3万人；城镇化率为60.4%。",
                "总人口5.6万人，其中常住人口4.2万人，户籍人口5.1万人。",
                "专业人员86人，其中高级职称20人、中级职称45人、硕士30人。",
                "全镇12个村，其中文明村9个、卫生村8个。",
                "实施项目45个，其中亿元以上20个、省重点12个、已开工30个。",
                "市场化融资50.85亿元（含专项债6.74亿元），其中首期债券9.26亿元。",
                "获批债券16.4亿元，首笔4.7亿元债券支付率达82.4%。",
                "死亡3人，同比减少7人；受伤4人，同比减少2人，实现事故起数、死亡人数、受伤人数三下降。",
                "设临时停车场7处，引入共享单车、共享汽车、共享电车。",
                "办结协助案件320件，其中送达成功率提升12%。调处纠纷609件。",
                "固定电话用户60万户，其中城市用户48.1万户；移动电话用户350.3万户；互联网用户43.4万户。",
                "基金收入26.4亿元，同比下降23.1%。加上补助收入0.2亿元，上年结余4.2亿元，收入总计30.8亿元。",
                "对55个新增项目开展评估；对所有支出开展自评，对其中219个项目再评价。",
                "属企由66户整合至12户。民营企业数量增长21%。",
                "人大建议321件、政协提案526件，办复率均达100%。",
                "评审金额1.06亿元，审减0.16亿元，审减率15.1%。",
                "存款余额2436.63亿元，比年初增加 206.73 亿元。其中：住户存款1629.33亿元。",
                "7个县收入超5亿元，其中3个县超10亿元。",
                "工作人员120人，绿地面积94公顷，绿化覆盖面积103公顷，绿化覆盖率45.0%。",
                "走访企业80家次，解决问题35个，兑现资金200万元，惠及企业120家。",
            })
    void what_no_sentence_states_is_no_error(String text) {
        assertThat(Reader.read(TITLE + text).checks())
                .noneMatch(check -> !check.holds() && check.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"受理案件795件，同比增长1.38%。", "发现问题17个，整改9个。"})
    void what_is_only_inferred_is_a_hint(String text) {
        assertThat(Reader.read(TITLE + text).checks())
                .anyMatch(check -> !check.holds() && check.severity() == Severity.HINT);
    }

    @ParameterizedTest
    @CsvSource({"2022年12月30日, 落款日期2022-12-30早于报告年度2023", "2023年11月31日, 落款日期2023-11-31不存在"})
    void a_report_is_not_signed_on_an_impossible_day(String signed, String message) {
        assertThat(Reader.read(TITLE + "一、工作\n修路3公里。\n石桥镇人民政府\n" + signed).findings())
                .extracting(Finding::message)
                .contains(message);
    }
}
