import { expect, test } from 'vitest';
import { close, DESK, expectAccessible, listed, signedIn, useBrowser } from './browser';
import { fresh, indicator } from './metrics-things';

// What values mean and what they are held to: indicators, rules, locks, reorganisations.

useBrowser();

test('a supervisor adds an indicator to the catalogue, and words it anew from a day on', async () => {
  const code = `W-${fresh()}`;
  const name = `矛盾纠纷化解率 ${code}`;
  const page = await signedIn('supervisor.370102', DESK, '/metrics/indicators');
  await page.getByRole('button', { name: '新建指标' }).click();
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: '新建指标' });
  await dialog.getByLabel('代码', { exact: true }).fill(code.toLowerCase());
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('代码', { exact: true }).fill(code);
  await dialog.getByLabel('口径').fill('截至期末化解的件数');
  await dialog.getByLabel('计量单位').fill('%');
  await dialog.getByLabel('下级汇总').selectOption('RATIO');
  expect(await confirm.isDisabled()).toBe(true);
  await expectAccessible(page);
  await dialog.getByLabel('下级汇总').selectOption('SUM');
  await confirm.click();
  await dialog.waitFor({ state: 'detached' });

  const row = page.getByRole('row', { name });
  await listed(page, row);
  await row.getByRole('button', { name: '修改' }).click();
  await dialog.getByLabel('口径', { exact: true }).fill('截至期末调解成功并履行的件数');
  await dialog.getByLabel('新口径起用日期').fill('2027-01-01');
  await dialog.getByLabel('口径变更原因').fill('与上级统计口径一致');
  await dialog.getByRole('button', { name: '保存修改' }).click();
  await dialog.waitFor({ state: 'detached' });
  await row.getByRole('button', { name: '口径沿革' }).click();
  await dialog.getByText('自 2027年1月1日 起').waitFor();
  await dialog.getByText('截至期末化解的件数').waitFor();
  await expectAccessible(page);
  await close(page);
});

test('a supervisor says what has to hold among values, and stops asking it', async () => {
  const [total, part] = [await indicator(`案件总数 ${fresh()}`), await indicator(`其中调解 ${fresh()}`)];
  const name = `调解不多于总数 ${fresh()}`;
  const page = await signedIn('supervisor.370102', DESK, '/metrics/rules');
  await page.getByRole('button', { name: '新建规则' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByLabel('左边').fill(part.toLowerCase());
  await dialog.getByLabel('关系').selectOption('AT_MOST');
  await dialog.getByLabel('右边', { exact: true }).fill(`${total} × 2`);
  await dialog.getByRole('alert').first().waitFor();
  await dialog.getByLabel('左边').fill(part);
  await dialog.getByLabel('右边', { exact: true }).fill(`0.5 × ${total} + 3`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '新建规则' }).click();
  await dialog.waitFor({ state: 'detached' });

  const row = page.getByRole('row', { name });
  await listed(page, row);
  await row.getByText(`${part} ≤ 0.5 × ${total} + 3`).waitFor();
  await row.getByRole('button', { name: '停用' }).click();
  await row.getByRole('button', { name: '启用' }).waitFor();
  await row.getByRole('button', { name: '修改' }).click();
  await dialog.getByLabel('允许相差数').fill('1');
  await dialog.getByRole('button', { name: '保存修改' }).click();
  await dialog.waitFor({ state: 'detached' });
  await row.getByText('允许相差 1').waitFor();
  await row.getByRole('button', { name: '启用' }).waitFor();
  await expectAccessible(page);
  await close(page);
});

test('a supervisor locks a period, lets one unit change it, and lifts the lock', async () => {
  const name = `年报指标 ${fresh()}`;
  await indicator(name);
  const page = await signedIn('supervisor.370102', DESK, '/metrics/locks');
  await page.getByRole('button', { name: '锁定期间' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('期间').fill('2031年');
  await dialog.getByLabel('事由').fill('年报已上报');
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('期间').fill('2031Q1');
  await dialog.getByLabel('指标').selectOption({ label: name });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '锁定期间' }).click();
  await dialog.waitFor({ state: 'detached' });

  const row = page.getByRole('row', { name });
  await row.getByRole('button', { name: '设定例外' }).click();
  await dialog.getByLabel('单位').selectOption({ label: '临江区司法局' });
  await dialog.getByLabel('可改止日').fill('2031-12-31');
  await dialog.getByLabel('事由').fill('漏报一项');
  await dialog.getByRole('button', { name: '设定例外' }).click();
  await dialog.waitFor({ state: 'detached' });
  await row.getByRole('button', { name: '例外', exact: true }).click();
  await dialog.getByText('漏报一项').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await row.getByRole('button', { name: '解除' }).click();
  await dialog.getByLabel('解除原因').fill('更正后重新上报');
  await dialog.getByRole('button', { name: '解除' }).click();
  await row.getByText('更正后重新上报').waitFor();
  expect(await row.getByRole('button', { name: '设定例外' }).count()).toBe(0);
  await expectAccessible(page);
  await close(page);
});

test('a supervisor records that units go on in others, and takes it back', async () => {
  const reason = `机构改革 ${fresh()}`;
  const page = await signedIn('supervisor.370102', DESK, '/metrics/reorganisations');
  await page.getByRole('button', { name: '登记变更' }).click();
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: '登记变更' });
  await dialog.getByLabel('起始日期').fill('2031-01-01');
  await dialog.getByLabel('依据').fill(reason);
  await dialog.getByLabel('原单位').fill('370102SF 临江区司法局');
  await dialog.getByLabel('承接单位').fill('370102JT');
  await dialog.getByLabel('占比').fill('60');
  await dialog.getByText('“临江区司法局”各去向合计 60%，须为 100%').waitFor();
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: '再加一行' }).click();
  await dialog.getByLabel('原单位').nth(1).fill('370102SF');
  await dialog.getByLabel('承接单位').nth(1).fill('370121JT');
  await dialog.getByLabel('占比').nth(1).fill('40');
  await expectAccessible(page);
  await confirm.click();
  await dialog.getByText('“370121JT”不是本单位的下级单位').first().waitFor();
  await dialog.getByLabel('承接单位').nth(1).fill('370102SF');
  // Who goes on and has values already is named as coming from itself, too.
  await dialog.getByRole('button', { name: '再加一行' }).click();
  await dialog.getByLabel('原单位').nth(2).fill('370102JT');
  await dialog.getByLabel('承接单位').nth(2).fill('370102JT');
  await confirm.click();
  await dialog.waitFor({ state: 'detached' });

  const row = page.getByRole('row', { name: reason });
  await row.getByText('临江区司法局 → 临江区交通运输局（60%）').waitFor();
  await row.getByText('重组').waitFor();
  await row.getByRole('button', { name: '撤销' }).click();
  await dialog.getByLabel('撤销原因').fill('尚未实施');
  await dialog.getByRole('button', { name: '撤销' }).click();
  await row.getByText('已撤销').waitFor();
  await expectAccessible(page);
  await close(page);
});
