import { call, until } from '../browser-tests/services';
import { approve } from '../browser-tests/things';

// A year of work in the sample units, for pictures of every page. Made once on a fresh system; what is there stays.

const CITY = 'supervisor.3701';
const DISTRICT = 'supervisor.370102';
const DRAFTER = 'drafter.370102jt';
const REVIEWER = 'reviewer.370102jt';
export const YEAR = 2026;
export const CALL = `${YEAR}年度工作总结和${YEAR + 1}年工作计划征集`;

interface Made {
  id: string;
}
const made = async (who: string, path: string, body: unknown) =>
  call<Made & Record<string, unknown>>(who, 'POST', path, body);

/** Makes it unless it has been made. */
export async function sample(): Promise<void> {
  const { value } = await call<{ items: { title: string }[] }>(DISTRICT, 'GET', '/api/reports/rounds');
  if (value.items.some(({ title }) => title === CALL)) return;
  await metrics();
  await ledgers();
  await reports();
}

// ------------------------------------------------------------------------------------------------ figures

const INDICATORS = [
  { code: 'GL-01', name: '农村公路新改建里程', measureUnit: '公里', decimals: 1, month: 4.2 },
  { code: 'AQ-01', name: '安全隐患整治', measureUnit: '处', decimals: 0, month: 12 },
  { code: 'QY-01', name: '走访服务企业', measureUnit: '家次', decimals: 0, month: 30 },
  { code: 'TZ-01', name: '固定资产投资', measureUnit: '万元', decimals: 0, month: 860 },
];
/** Who reports, and how well things go there. */
const UNITS = [
  { unit: '370102JT', who: '370102jt', pace: 1.04 },
  { unit: '370102SF', who: '370102sf', pace: 0.86 },
  { unit: '370121JT', who: '370121jt', pace: 0.94 },
  { unit: '370121MZ', who: '370121mz', pace: 1.1 },
  { unit: '370121T1', who: '370121t1', pace: 0.72 },
  { unit: '370122T1', who: '370122t1', pace: 0.98 },
];
const MONTHS = 10;

async function metrics(): Promise<void> {
  for (const { month, ...indicator } of INDICATORS) {
    await made(CITY, '/api/metrics/indicators', {
      ...indicator,
      definition: `报告期内${indicator.name}的数量，以台账为准`,
      direction: 'HIGHER',
      frequency: 'MONTH',
      accumulation: 'FLOW',
      aggregation: 'SUM',
    });
    const target = (unit: string, units: number) =>
      made(CITY, '/api/metrics/targets', {
        indicator: indicator.code,
        unit,
        year: YEAR,
        value: Math.round(12 * month * units),
      });
    await Promise.all([target('3701', 6), target('370102', 2), target('370121', 3), target('370122', 1)]);
    await Promise.all(UNITS.map(({ unit }) => target(unit, 1)));
  }
  await Promise.all(UNITS.map(values));
  await made(CITY, '/api/metrics/rules', {
    name: '走访服务多于隐患整治',
    left: { terms: [{ indicator: 'QY-01' }] },
    operator: 'AT_LEAST',
    right: { terms: [{ indicator: 'AQ-01', factor: 1.5 }] },
    tolerancePercent: 10,
    severity: 'WARNING',
  });
  await made(CITY, '/api/metrics/locks', {
    period: `${YEAR - 1}`,
    indicator: 'TZ-01',
    lockedFrom: `${YEAR}-03-31`,
    reason: '年报已上报',
  });
}

async function values({ who, pace }: (typeof UNITS)[number]): Promise<void> {
  for (const [at, { code, decimals, month }] of INDICATORS.entries()) {
    for (let number = 1; number <= MONTHS; number++) {
      const swing = 1 + 0.18 * Math.sin(number * 1.7 + at);
      const value = Number((month * pace * swing).toFixed(decimals));
      const period = `${YEAR}-${String(number).padStart(2, '0')}`;
      const told = await made(`drafter.${who}`, '/api/metrics/observations', {
        indicator: code,
        period,
        value,
        source: '月报台账',
      });
      // The last month of one indicator waits for its reviewer.
      if (number === MONTHS && at === 2) continue;
      await call(
        `reviewer.${who}`,
        'POST',
        `/api/metrics/observations/${told.value.id}/confirmation`,
        undefined,
        told.etag,
      );
    }
  }
}

// ------------------------------------------------------------------------------------------------ what is to be done

async function ledgers(): Promise<void> {
  const task = (title: string, unit: string, deadline: string, urgency: string) =>
    made(DISTRICT, '/api/metrics/tasks', {
      title,
      unit,
      deadline,
      urgency,
      content: '按区政府常务会议要求办理，每月底前报送进展。',
    });
  const first = await task('完成沙河片危桥改造验收', '370102JT', '2026-12-18', 'URGENT');
  await task('报送冬季道路除雪保畅预案', '370102JT', '2026-11-30', 'NORMAL');
  await task('开展法律援助便民服务点复核', '370102SF', '2026-12-10', 'NORMAL');
  await made(DRAFTER, `/api/metrics/tasks/${first.value.id}/feedback`, {
    text: '2座桥梁已完成荷载试验，验收资料正在归档。',
  });
  const problem = (problem: string, unit: string, owner: string, deadline: string) =>
    made(DISTRICT, '/api/metrics/rectifications', { problem, unit, owner, deadline });
  await problem('部分村道养护经费拨付滞后', '370102JT', DRAFTER, '2026-12-20');
  await problem('行政执法案卷归档不及时', '370102SF', 'drafter.370102sf', '2026-12-05');
  await made(DRAFTER, '/api/metrics/projects', {
    name: '青石镇至柳林镇农村公路提升工程',
    content: '改建三级公路18.6公里，同步完善排水和安全设施。',
    months: ['08', '09', '10', '11'].map((month) => ({ month: `${YEAR}-${month}`, planned: 320 })),
  });
  const honour = await made(DRAFTER, '/api/metrics/honours', {
    title: '全省“四好农村路”建设先进集体',
    grantedBy: '省交通运输厅',
    level: 'PROVINCIAL',
    grantedOn: '2026-09-28',
    evidence: [{ title: '通报文件复印件' }],
  });
  await call(
    'reviewer.370102jt',
    'POST',
    `/api/metrics/honours/${honour.value.id}/confirmation`,
    undefined,
    honour.etag,
  );
  const card = await made(DISTRICT, '/api/metrics/scorecards', {
    title: `${YEAR}年度区直部门考核`,
    year: YEAR,
    units: ['370102JT', '370102SF'],
    missing: 'ZERO',
    items: [
      { name: '安全隐患整治', weight: 60, source: 'INDICATOR', indicator: 'AQ-01', method: 'PROPORTION' },
      { name: '交办任务办结', weight: 40, source: 'TASKS_COMPLETED', method: 'PROPORTION' },
    ],
  });
  await call(DISTRICT, 'POST', `/api/metrics/scorecards/${card.value.id}/publication`, undefined, card.etag);
}

// ------------------------------------------------------------------------------------------------ reports

type Section = [level: number, heading: string, ...paragraphs: string[]];
const ANNUAL: Section[] = [
  [1, `${YEAR}年工作开展情况`],
  [
    2,
    '重点工程建设提速',
    '新改建农村公路46.5公里，其中沙河片18.5公里、东岗片16公里、柳林片10公里；改造危桥2座，完成投资9126万元，同比增长8.6%。青石镇至柳林镇农村公路提升工程路基全线贯通。',
  ],
  [2, '养护管理水平提升', '修补路面病害1.8万平方米，清理边沟126公里，重点路段优良路率达到92.4%。'],
  [2, '运输服务持续优化', '新增城乡客运线路3条，优化停靠站点27个，群众满意度稳步提升。'],
  [
    2,
    '安全生产形势平稳',
    '检查企业312家次，排查隐患148处，整改完成148处，整改率100%。全年未发生较大以上安全生产事故。',
  ],
  [1, '存在的主要问题', '一是部分村道养护资金不足；二是冬季除雪保畅力量偏弱；三是执法信息化水平有待提高。'],
  [1, `${YEAR + 1}年工作计划`],
  [2, '加快补齐路网短板', `${YEAR + 1}年新改建农村公路50公里，改造危桥3座，10月底前完成青石镇客运站改建。`],
  [2, '提升行业治理能力', `${YEAR + 1}年新增城乡客运线路2条，重点隐患整改率达到100%。`],
];
/** What a special report of some months tells. */
const progress = (months: string, delayed: string): Section[] => [
  [
    1,
    '主要工作',
    `${months}新改建农村公路13.2公里，整治安全隐患38处，走访服务企业96家次，办理群众来电112件，按期办结率99.1%。`,
  ],
  [1, '存在问题', delayed],
  [1, '下步打算', '倒排工期，11月底前完成路面工程；开展冬季安全检查，重点抓好桥梁和客运车辆。'],
];
const NUMERALS = ['一', '二', '三', '四', '五', '六'];

function numbered(sections: Section[]) {
  let [first, second] = [0, 0];
  return sections.map(([level, heading, ...paragraphs]) => {
    if (level === 1) second = 0;
    const number = level === 1 ? `${NUMERALS[first++]}、` : `（${NUMERALS[second++]}）`;
    return { level, number, heading, paragraphs };
  });
}

async function report(
  facts: Record<string, unknown>,
  title: string,
  sections: Section[],
): Promise<Made & { etag: string }> {
  const begun = await made(DRAFTER, '/api/reports', { ...facts, year: YEAR });
  const path = `/api/reports/${begun.value.id}/content`;
  const saved = await call<Made>(DRAFTER, 'PUT', path, { title, sections: numbered(sections) }, begun.etag);
  return { id: begun.value.id, etag: saved.etag };
}

async function submit({ id, etag }: Made & { etag: string }): Promise<void> {
  await call(DRAFTER, 'POST', `/api/reports/${id}/submission`, { addressee: '370102', copies: ['3701JT'] }, etag);
}

/** The own reviewer sends a report back. */
async function giveBack(id: string, reason: string): Promise<void> {
  const step = await until('the reviewer is asked', async () => {
    const path = `/api/reviews/steps?state=OPEN&whose=MINE&reportId=${id}`;
    return (await call<{ items: (Made & { digest: string })[] }>(REVIEWER, 'GET', path)).value.items[0];
  });
  await made(REVIEWER, `/api/reviews/steps/${step.id}/decision`, { decision: 'RETURNED', reason, digest: step.digest });
}

async function reports(): Promise<void> {
  const round = await made(DISTRICT, '/api/reports/rounds', {
    title: CALL,
    kind: 'ANNUAL',
    year: YEAR,
    due: '2026-12-15',
    recipients: { units: ['370102JT', '370102SF', '370102MZ', '370102SC'] },
  });
  const annual = await report(
    { kind: 'ANNUAL', roundId: round.value.id },
    `区交通运输局${YEAR}年工作总结和${YEAR + 1}年工作计划`,
    ANNUAL,
  );
  const text = await call<{ sections: { id: string }[] }>(DRAFTER, 'GET', `/api/reports/${annual.id}`);
  await made(REVIEWER, `/api/reports/${annual.id}/comments`, {
    sectionId: text.value.sections[3]!.id,
    text: '满意度请补充具体数据和来源。',
  });

  const special = (title: string, months: string, delayed = '部分路段受汛期影响，工期推迟约10天。') =>
    report({ kind: 'SPECIAL', title }, title, progress(months, delayed));
  for (const [months, delayed] of [
    ['一季度', '个别项目征地手续办理较慢，开工推迟约15天。'],
    ['上半年', '农村客运车辆更新进度偏慢，7辆车尚未更新。'],
  ] as const) {
    const one = await special(`区交通运输局${months}工作总结`, months, delayed);
    await submit(one);
    await approve(one.id);
  }
  const returned = await special('区交通运输局安全生产专项报告', '今年以来');
  await submit(returned);
  await giveBack(returned.id, '隐患数与台账不符，请核对后再报。');
  const waiting = await special('区交通运输局三季度工作总结', '三季度');
  await submit(waiting);
  await giveBack(waiting.id, '请补充客运线路优化情况。');
  const again = await until('the report is back', async () => {
    const now = await call<{ state: string; title: string; sections: { heading: string; paragraphs: string[] }[] }>(
      DRAFTER,
      'GET',
      `/api/reports/${waiting.id}`,
    );
    return now.value.state === 'RETURNED' ? now : undefined;
  });
  again.value.sections[0]!.paragraphs.push('新增城乡客运线路1条，优化停靠站点9个。');
  const content = { title: again.value.title, sections: again.value.sections };
  const mended = await call(DRAFTER, 'PUT', `/api/reports/${waiting.id}/content`, content, again.etag);
  await submit({ id: waiting.id, etag: mended.etag });
}
