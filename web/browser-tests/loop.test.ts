import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { close, DESK, signedIn, useBrowser } from './browser';
import { open } from './inbox';
import { fresh } from './metrics-things';
import { until } from './services';

useBrowser();

// A town, its county and the city, which no other test has reports of.
const DRAFTER = 'drafter.370121t1';
const REVIEWER = 'reviewer.370121t1';
const COUNTY = 'reviewer.370121';
const ISSUER = 'issuer.370121t1';
const CITY = 'supervisor.3701';
/** The page offers the years around this one. */
const YEAR = new Date().getFullYear();
const NEXT = YEAR + 1;
/** Longer than a test of one page takes: a dozen of pages, and what travels between services in between. */
const PATIENCE = 240_000;

/** A kilometre more in the sum than in its parts. */
const text = (title: string, promised: number) => `${title}
一、主要工作
新改建农村道路18.6公里，其中水泥路12公里、沥青路5.6公里。
二、存在问题
部分村道养护不足。
三、${NEXT}年工作计划
${NEXT}年新改建农村道路${promised}公里。${NEXT}年建成客运站1座。
`;

/** Begins a report by the page's own form, and stays in its editor. */
async function begin(page: Page, title: string, year?: number): Promise<void> {
  await page.getByRole('button', { name: '起草报告' }).click();
  const dialog = page.getByRole('dialog');
  const choose = async (field: string, option: string) => {
    const combobox = page.getByRole('combobox', { name: field });
    await dialog.locator('.el-select').filter({ has: combobox }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('类型', '专项报告');
  if (year) await choose('年度', `${year}年`);
  await dialog.getByLabel('标题').fill(title);
  await dialog.getByRole('button', { name: '开始起草' }).click();
  await page.getByRole('heading', { name: '从哪里写起' }).waitFor();
}

async function approve(who: string, title: string): Promise<void> {
  const page = await signedIn(who, DESK, '/reviews');
  await waitForRow(page, title);
  await open(page, title);
  await page.getByText('新改建农村道路17.6公里').waitFor();
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await page.getByRole('button', { name: '确认同意' }).click();
  await page.getByRole('heading', { name: '审核', exact: true }).waitFor();
  await close(page);
}

/** Looks again until what an event brings is there. */
async function waitForRow(page: Page, words: string): Promise<void> {
  const there = page.getByText(words).or(page.getByRole('button', { name: '显示更多' }));
  await until(`“${words}” is there`, async () => {
    await page.reload();
    return there
      .first()
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => undefined,
      );
  });
}

test(
  'five people bring a report from its first word into the next one, and type no figure twice',
  async () => {
    const run = fresh();
    const promised = 10 + (Date.now() % 900) / 10;
    const title = `柳林镇工作总结 ${run}`;
    const indicator = `农村道路新改建里程 ${run}`;

    const city = await signedIn(CITY, DESK, '/metrics/indicators');
    await city.getByRole('button', { name: '新建指标' }).click();
    const add = city.getByRole('dialog');
    await add.getByLabel('代码', { exact: true }).fill(`W-${run}`);
    await add.getByLabel('名称').fill(indicator);
    await add.getByLabel('口径').fill('交工验收的农村道路里程');
    await add.getByLabel('计量单位').fill('公里');
    await add.getByLabel('小数位数').selectOption('1');
    await add.getByRole('button', { name: '新建指标' }).click();
    await add.waitFor({ state: 'detached' });

    // Drafted from a text that exists, which does not add up.
    const drafter = await signedIn(DRAFTER, DESK, '/reports');
    await begin(drafter, title);
    await drafter
      .getByLabel('从文件导入')
      .setInputFiles({ name: '总结.txt', mimeType: 'text/plain', buffer: Buffer.from(text(title, promised)) });
    await drafter.locator('.ProseMirror p', { hasText: '18.6公里' }).waitFor();
    await drafter.getByRole('tab', { name: /^检查/ }).click();
    await drafter.getByText('18.6').nth(1).waitFor();
    await drafter.locator('.ProseMirror p', { hasText: '18.6公里' }).click();
    await drafter.keyboard.press('Home');
    for (let i = 0; i < '新改建农村道路'.length; i++) await drafter.keyboard.press('ArrowRight');
    for (let i = 0; i < '18.6'.length; i++) await drafter.keyboard.press('Delete');
    await drafter.keyboard.type('17.6');
    await drafter.getByText('已保存', { exact: true }).waitFor();
    await drafter.getByRole('button', { name: '送审', exact: true }).click();
    const submit = drafter.getByRole('dialog');
    await submit.getByText('可以送审').waitFor();
    await submit.getByRole('button', { name: '送审', exact: true }).click();
    await drafter.getByText('审核中').first().waitFor();
    const report = new URL(drafter.url()).pathname.replace('/edit', '');

    await approve(REVIEWER, title);
    await approve(COUNTY, title);

    const issuer = await signedIn(ISSUER, DESK, report);
    await issuer.getByRole('button', { name: '签发' }).click();
    await issuer.getByLabel('机关代字').fill('柳政');
    await issuer.getByRole('dialog').getByRole('button', { name: '签发' }).click();
    await issuer.getByText(/^柳政〔\d{4}〕\d+号/).waitFor();
    await issuer.getByRole('button', { name: '导出' }).click();
    const file = issuer.waitForEvent('download');
    await issuer.getByRole('menuitem', { name: 'Word 文件' }).click();
    expect((await file).suggestedFilename()).toBe(`${title}.docx`);
    await close(issuer);

    // What the plan promises becomes a target, with the figure that the plan has.
    await drafter.goto('/metrics/proposals');
    await waitForRow(drafter, `${promised}公里`);
    const promise = drafter.getByRole('row', { name: `${promised}公里` });
    await promise.getByRole('button', { name: '采纳', exact: true }).click();
    const accept = drafter.getByRole('dialog');
    await accept.getByRole('combobox', { name: '指标' }).fill(indicator);
    await drafter.getByRole('option', { name: indicator }).click();
    expect(await accept.getByLabel('目标值').inputValue()).toBe(String(promised));
    await accept.getByRole('button', { name: '采纳', exact: true }).click();
    await promise.waitFor({ state: 'detached' });

    const declined = drafter.getByRole('row', { name: '建成客运站1座' }).first();
    await declined.getByRole('button', { name: '不采纳' }).click();
    await drafter.getByRole('dialog').getByRole('textbox').fill('由市级统一建设');
    await drafter.getByRole('dialog').getByRole('button', { name: '不采纳' }).click();
    await drafter.getByRole('dialog').waitFor({ state: 'detached' });

    await drafter.goto(`/metrics/entry?year=${NEXT}`);
    await drafter.getByLabel('筛选指标').fill(indicator);
    await drafter.getByLabel(`${indicator}，${NEXT}年1月`).fill(String(promised));
    await drafter.getByLabel('数据来源').fill('验收台账');
    await drafter.getByRole('button', { name: '保存 1 格' }).click();
    await drafter.getByText('已保存 1 格，待审核人确认').waitFor();
    const reviewer = await signedIn(REVIEWER, DESK, `/metrics/entry?year=${NEXT}`);
    await reviewer.getByLabel('筛选指标').fill(indicator);
    await reviewer.getByRole('button', { name: /^确认 \d+ 项数据$/ }).click();
    await reviewer
      .getByRole('dialog')
      .getByRole('button', { name: /^确认 \d+ 项数据$/ })
      .click();
    await reviewer.getByText(/已确认 \d+ 项数据/).waitFor();
    await close(reviewer);

    await city.goto(`/metrics/targets?year=${NEXT}`);
    await waitForRow(city, indicator);
    await city.getByRole('row', { name: indicator }).getByText('已完成').waitFor();
    await close(city);

    // The next report finds what was promised and what was reached.
    await drafter.goto('/reports');
    await begin(drafter, `${title} 续`, NEXT);
    await drafter.getByRole('button', { name: '新建第一个章节' }).click();
    await drafter.getByText('已保存', { exact: true }).waitFor();
    await drafter.getByRole('tab', { name: /^素材/ }).click();
    const fact = drafter.getByRole('listitem').filter({ hasText: indicator });
    await drafter.locator('.ProseMirror h3').click();
    await fact.getByRole('button', { name: '写入“' }).click();
    await drafter.locator('.ProseMirror p', { hasText: String(promised) }).waitFor();
    await drafter.getByRole('tab', { name: /^承诺/ }).click();
    const kept = drafter.getByRole('listitem').filter({ hasText: `新改建农村道路${promised}公里` });
    await kept.getByRole('button', { name: '回应' }).click();
    await kept.getByRole('button', { name: '保存回应' }).click();
    await kept.getByText('已完成').first().waitFor();
    await close(drafter);
  },
  PATIENCE,
);
