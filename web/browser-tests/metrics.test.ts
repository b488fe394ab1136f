import { expect, test } from 'vitest';
import { close, expectAccessible, PHONE, signedIn, useBrowser, DESK } from './browser';
import { indicator, rolledUp, target, value } from './metrics-things';

useBrowser();

test('a supervisor sees how units stand, why a figure is what it is, and its way through the year', async () => {
  const name = `调解纠纷 ${Date.now()}`;
  const code = await indicator(name);
  await target(code, 2024, 120);
  await value(code, '2024-01', 9);
  await value(code, '2024-03', 8);
  await rolledUp(code, '2024-03', 17);

  const page = await signedIn('supervisor.370102', DESK, '/metrics/progress?period=2024-03');
  await page.getByLabel('筛选指标').fill(name);
  await page.getByRole('columnheader', { name }).getByText('已报 1/').waitFor();
  // The filter takes effect after a moment: before that the first figure is another indicator's.
  await page.getByRole('columnheader').nth(2).waitFor({ state: 'detached' });
  // By keyboard: into the table, down to the unit, to its figure, open.
  await page.getByRole('table').waitFor();
  await page.locator('[data-place="0.0"]').focus();
  const row = page.getByRole('row', { name: '临江区司法局' });
  while (!(await row.locator(':focus').count())) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.getByText('没有下级单位').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const why = page.getByRole('dialog');
  await why.getByText('目标 120').waitFor();
  await why.getByText('完成率 14.2%').waitFor();
  await why.getByRole('row', { name: '2024年1月' }).getByRole('cell', { name: /^9 / }).waitFor();
  await expectAccessible(page);

  await why.getByRole('link', { name: '查看走势与排名' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page
    .getByRole('img', { name: `${name}2024年走势图，数据见下表` })
    .locator('canvas')
    .waitFor();
  await page.getByText('数据表').click();
  await page.getByRole('row', { name: '2024年3月' }).getByRole('cell', { name: '17' }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await close(page);
});

test('a statistician pastes values, mends what is wrong, and the reviewer confirms them', async () => {
  const name = `普法活动 ${Date.now()}`;
  const code = await indicator(name);
  await value(code, '2024-01', 5);
  const page = await signedIn('drafter.370102sf', DESK, '/metrics/entry?year=2024');
  await page.getByLabel('筛选指标').fill(name);
  const cell = (month: number) => page.getByLabel(`${name}，2024年${month}月`);
  await cell(1).waitFor();
  expect(await page.locator('input[data-place]').count()).toBe(12);
  await cell(2).focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '超过6\tN/A\t8\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page.getByLabel('数据来源').fill('活动台账');
  await page.getByRole('button', { name: '保存 3 格' }).click();
  await page.getByText('1 格有误，已标红').waitFor();
  expect(await cell(3).getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: '跳到第一处' }).click();
  await page.keyboard.type('7');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await cell(1).focus();
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await page.getByLabel('更正原因').fill('与台账核对');
  await page.getByRole('button', { name: '保存 4 格' }).click();
  await page.getByText('已保存 4 格，待审核人确认').waitFor();
  await page.getByRole('button', { name: '保存 0 格' }).waitFor();
  expect(await cell(2).inputValue()).toBe('超过6');
  await expectAccessible(page);

  await page.getByRole('button', { name: '导入文件' }).click();
  const buffer = Buffer.from(`指标代码,期间,数值,来源\n${code},2024-05,9,台账\n${code},2024-13,9,台账\n`);
  await page.getByLabel('文件', { exact: true }).setInputFiles({ name: '数据.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('第 3 行').waitFor();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('status').getByRole('button', { name: '下载批注文件' }).click();
  expect((await download).suggestedFilename()).toBe('批注-数据.csv');
  await close(page);

  const reviewer = await signedIn('reviewer.370102sf', DESK, '/metrics/entry?year=2024');
  await reviewer.getByLabel('筛选指标').fill(name);
  await reviewer.getByRole('button', { name: /^确认 \d+ 项数据$/ }).click();
  await reviewer
    .getByRole('row', { name: `${name} 2024年3月` })
    .getByRole('cell', { name: '7 件' })
    .waitFor();
  await expectAccessible(reviewer);
  await reviewer
    .getByRole('dialog')
    .getByRole('button', { name: /^确认 \d+ 项数据$/ })
    .click();
  await reviewer.getByText(/已确认 \d+ 项数据/).waitFor();
  await close(reviewer);
});

test('a supervisor sets a target, parts it among the bureaus with the difference shown, and changes it with a reason', async () => {
  const name = `法治宣传 ${Date.now()}`;
  await indicator(name);
  const page = await signedIn('supervisor.370102', DESK, '/metrics/targets?year=2024');
  await page.getByRole('button', { name: '下达目标' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '指标' }).fill(name);
  await page.getByRole('option', { name }).click();
  await dialog.getByLabel('目标值').fill('约100');
  await dialog.getByRole('button', { name: '下达目标' }).click();
  await dialog.getByText('须为数').waitFor();
  await dialog.getByLabel('目标值').fill('100');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '下达目标' }).click();
  await page.getByRole('heading', { name: `${name}：2024年目标` }).waitFor();

  await page.getByRole('button', { name: '余数平均分配' }).click();
  await page.getByRole('row', { name: '与本级目标之差' }).getByText('一致').waitFor();
  await page.getByLabel('临江区司法局的目标值').fill('40');
  await page.getByRole('row', { name: '与本级目标之差' }).getByText('+').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^下达 \d+ 个单位$/ }).click();
  await page.getByText(/已向 \d+ 个单位下达目标/).waitFor();

  await page.getByRole('button', { name: '调整目标' }).click();
  await dialog.getByLabel('按月计划').check();
  await dialog.getByLabel('1月末', { exact: true }).focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', Array.from({ length: 11 }, (_, i) => (i + 1) * 9).join('\t'));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await dialog.getByLabel('调整原因').fill('按季节安排');
  await dialog.getByRole('button', { name: '调整目标' }).click();
  await page.getByText('第 2 版：100').waitFor();
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await close(page);
});

test('a task is assigned, reported with one click and completed', async () => {
  const title = `消防隐患排查 ${Date.now()}`;
  const supervisor = await signedIn('supervisor.370102', DESK, '/metrics/tasks');
  await supervisor.getByRole('button', { name: '交办任务' }).click();
  const dialog = supervisor.getByRole('dialog');
  await dialog.getByLabel('任务', { exact: true }).fill(title);
  await dialog.getByLabel('内容和要求').fill('排查办公场所，建立台账。');
  await dialog.getByRole('combobox', { name: '牵头单位' }).click();
  await supervisor.getByRole('option', { name: '临江区司法局' }).click();
  await dialog.getByLabel('办理期限').fill('2099-06-30');
  await expectAccessible(supervisor);
  await dialog.getByRole('button', { name: '交办任务' }).click();
  await supervisor.getByRole('heading', { name: title }).waitFor();
  const path = new URL(supervisor.url()).pathname;

  const unit = await signedIn('drafter.370102sf', PHONE, path);
  await unit.getByRole('button', { name: '反馈' }).click();
  await unit.getByLabel('办理情况').fill('已排查 12 处。');
  await unit.getByRole('dialog').getByRole('button', { name: '反馈' }).click();
  await unit.getByText('已排查 12 处。').first().waitFor();
  await expectAccessible(unit);
  await close(unit);

  await supervisor.reload();
  await supervisor.getByRole('button', { name: '办结' }).click();
  await supervisor.getByLabel('办结情况').fill('台账齐全。');
  await supervisor.getByRole('dialog').getByRole('button', { name: '办结' }).click();
  await supervisor.getByText('按期', { exact: true }).waitFor();
  await expectAccessible(supervisor);
  await close(supervisor);
});
