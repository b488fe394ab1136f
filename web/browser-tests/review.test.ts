import { expect, test } from 'vitest';
import { close, expectAccessible, PHONE, signedIn, useBrowser } from './browser';
import { open } from './inbox';
import { call, until } from './services';
import { approved, submitted } from './things';

useBrowser();

test('a reviewer signs in on a phone, sees the step and approves it', async () => {
  const report = await submitted(`手机审核 ${Date.now()}`);
  const page = await signedIn('reviewer.370102jt', PHONE);

  await page.getByRole('link', { name: '全部：待我审核' }).click();
  await open(page, report.title);
  await page.getByText('新改建农村公路46.5公里').waitFor();
  await expectAccessible(page);
  const approve = page.getByRole('button', { name: '同意', exact: true });
  for (const name of ['更多', '提问', '退回', '同意']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    expect(box, name).toSatisfy(() => box !== null && box.y + box.height <= PHONE.height);
    expect(box, name).toSatisfy(() => box !== null && box.x >= 0 && box.x + box.width <= PHONE.width);
  }
  await approve.click();
  await page.getByRole('button', { name: '确认同意' }).click();
  await page.getByRole('heading', { name: '审核', exact: true }).waitFor();

  const state = await until('the step is decided', async () => {
    const { value } = await call<{ items: { steps: { ordinal: number; state: string }[] }[] }>(
      'reviewer.370102jt',
      'GET',
      `/api/reviews/cases?reportId=${report.id}`,
    );
    return value.items[0]?.steps.find((step) => step.ordinal === 1)?.state;
  });
  expect(state).toBe('APPROVED');
  await close(page);
});

test('what is sent back has a reason, and remarks where they belong', async () => {
  const report = await submitted(`退回须有理由 ${Date.now()}`);
  const page = await signedIn('reviewer.370102jt', undefined, '/reviews');

  await open(page, report.title);
  // Words are remarked on once it is known that the step is one's own.
  await page.getByRole('button', { name: '同意', exact: true }).waitFor();
  await page.getByText('新改建农村公路46.5公里').click({ clickCount: 3 });
  await page.getByRole('button', { name: '批注', exact: true }).click();
  await page.getByLabel('批注：一、主要工作').fill('与统计数据不一致');
  await page.getByRole('button', { name: '记下批注' }).click();
  await expectAccessible(page);
  await page.reload();
  await page.getByText('与统计数据不一致').waitFor();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const confirm = page.getByRole('button', { name: '确认退回' });
  expect(await confirm.isDisabled()).toBe(true);
  await page.getByLabel('退回理由').fill('请核对第一部分的数据');
  await expectAccessible(page);
  await confirm.click();
  await page.getByRole('heading', { name: '审核', exact: true }).waitFor();

  const returned = await until('the report is back', async () => {
    const { value } = await call<{ state: string; returnReason: string }>(
      'drafter.370102jt',
      'GET',
      `/api/reports/${report.id}`,
    );
    return value.state === 'RETURNED' ? value.returnReason : undefined;
  });
  expect(returned).toBe('请核对第一部分的数据');
  await close(page);

  const drafter = await signedIn('drafter.370102jt', undefined, `/reports/${report.id}`);
  await drafter.locator('section', { hasText: '整治隐患12处' }).getByText('与统计数据不一致').first().waitFor();
  await close(drafter);
});

test('a step is handed over and taken back', async () => {
  const report = await submitted(`转办收回 ${Date.now()}`);
  const page = await signedIn('reviewer.370102jt', undefined, '/reviews');
  await open(page, report.title);
  await page.getByRole('button', { name: '更多', exact: true }).click();
  const place = page.url();
  await page.getByRole('menuitem', { name: '转办' }).click();
  // Nobody is offered who could not decide: neither oneself nor who has another role.
  const person = page.getByRole('combobox', { name: '办理人' });
  await person.click();
  await page.getByRole('option', { name: '陆承志 综合规划科' }).waitFor();
  expect(await page.getByRole('option', { name: /reviewer\.370102jt|issuer\.370102jt/ }).count()).toBe(0);
  await person.fill('陆承');
  await person.press('ArrowDown');
  await expectAccessible(page);
  await person.press('Enter');
  expect(await person.inputValue()).toBe('陆承志');
  await page.getByLabel('说明').fill('请综合规划科先看');
  await expectAccessible(page);
  await page.getByRole('button', { name: '转办', exact: true }).click();
  await page.getByRole('heading', { name: '审核', exact: true }).waitFor();

  await page.goto(place);
  await page.getByRole('button', { name: '收回转办' }).click();
  await page.getByRole('button', { name: '同意', exact: true }).waitFor();
  await close(page);
});

test('an approval is revoked before the report is issued', async () => {
  const report = await approved(`撤销批准 ${Date.now()}`);
  const { value } = await call<{ items: { id: string }[] }>(
    'supervisor.370102',
    'GET',
    `/api/reviews/cases?reportId=${report.id}`,
  );
  const page = await signedIn('supervisor.370102', undefined, `/reviews/cases/${value.items[0]!.id}`);
  await page.getByRole('button', { name: '撤销批准' }).click();
  await page.getByLabel('撤销理由').fill('发现数据有误');
  await page.getByRole('dialog').getByRole('button', { name: '撤销批准' }).click();
  await page.getByText('已退回', { exact: true }).first().waitFor();
  await expectAccessible(page);
  await close(page);
});

test('who is away delegates for some days, and is told what waits', async () => {
  const report = await submitted(`消息 ${Date.now()}`);
  const page = await signedIn('reviewer.370102jt', undefined, '/reviews/delegations');
  const reason = `外出 ${Date.now()}`;
  await page.getByRole('button', { name: '委托同事' }).click();
  const dialog = page.getByRole('dialog');
  const give = dialog.getByRole('button', { name: '委托同事' });
  const delegate = dialog.getByRole('combobox', { name: '受托人' });
  await delegate.fill('薛建平');
  await dialog.getByText('没有符合条件的同事').waitFor();
  await dialog.getByLabel('事由').focus();
  await dialog.getByText('请从列表中选择一位同事').waitFor();
  expect(await give.isDisabled()).toBe(true);
  await delegate.fill('陆');
  await dialog.getByRole('option', { name: '陆承志' }).click();
  await dialog.getByLabel('事由').fill(reason);
  await expectAccessible(page);
  await give.click();
  const given = page.getByRole('listitem').filter({ hasText: reason });
  await given.getByRole('button', { name: '结束对 陆承志 的委托' }).click();
  await given.getByRole('button', { name: '确认结束' }).click();
  await given.waitFor({ state: 'detached' });

  await page.getByRole('link', { name: /^消息/ }).click();
  const told = page.getByRole('row').filter({ hasText: report.title });
  await told.getByRole('button', { name: '标为已读' }).click();
  await told.getByText('已读', { exact: true }).waitFor();
  await close(page);
});
