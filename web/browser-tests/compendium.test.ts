import { expect, test } from 'vitest';
import { close, DESK, expectAccessible, PHONE, signedIn, useBrowser } from './browser';
import { approved } from './things';

useBrowser();

/** The document is laid out for its page numbers, which takes its time on a slow machine. */
const JOB = 120_000;

test(
  'reports are chosen, ordered and de-identified, each masking is reviewed, a second person releases them',
  { timeout: 5 * JOB },
  async () => {
    const name = `汇编 ${Date.now()}`;
    const first = await approved(`${name} 甲`, '柳林镇投入资金300万元，帮扶困难群众3户。');
    const second = await approved(`${name} 乙`, '青石镇投入资金200万元。');
    const page = await signedIn('supervisor.370102', DESK, '/compendia');
    await page.getByRole('button', { name: '编制汇编' }).click();

    await page.getByLabel('按标题或单位筛选').fill(name);
    for (const report of [first, second]) await page.getByLabel(`选择${report.title}`).check();
    const chapters = page.getByRole('list', { name: '篇目' }).getByRole('listitem');
    const last = (await chapters.nth(1).innerText()).includes(first.title) ? first.title : second.title;
    await chapters.nth(1).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await chapters.nth(0).getByText(last).waitFor();
    await page.getByLabel('汇编名称').fill(name);
    await page.getByLabel('脱敏后供他人阅读').check();
    await expectAccessible(page);
    await page.getByRole('button', { name: '用这 2 份报告编制' }).click();

    const maskings = page.getByRole('list', { name: '脱敏复核' }).getByRole('listitem');
    await maskings.first().waitFor({ timeout: JOB });
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.setViewportSize(DESK);
    const left = (count: number) => expect.poll(() => maskings.count(), { timeout: 30_000 }).toBe(count);
    let undecided = await maskings.count();
    await maskings
      .first()
      .getByRole('button', { name: /^不隐去/ })
      .click();
    await page.getByLabel('不隐去的理由').fill('公开的地名');
    await page.getByRole('button', { name: '确认不隐去' }).click();
    await left(--undecided);
    while (undecided > 0) {
      await maskings.first().getByRole('button', { name: /^接受/ }).click();
      await left(--undecided);
    }
    await page.getByText('全部脱敏已复核').waitFor();
    await page.getByText('您是编制人').waitFor();
    const place = page.url();
    await close(page);

    const other = await signedIn('reviewer.370102', DESK, new URL(place).pathname);
    await other.getByRole('button', { name: '发布' }).click();
    const download = other.getByRole('button', { name: '下载', exact: true });
    await download.waitFor({ timeout: JOB });
    const [file] = await Promise.all([other.waitForEvent('download'), download.click()]);
    expect(file.suggestedFilename()).toBe(`${name}.docx`);
    await expectAccessible(other);
    await close(other);
  },
);
