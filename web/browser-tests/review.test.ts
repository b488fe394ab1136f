import { expect, test } from 'vitest';
import { close, expectAccessible, PHONE, signedIn, useBrowser } from './browser';
import { call, until } from './services';
import { submitted } from './things';

useBrowser();

test('a reviewer signs in on a phone, sees the step and approves it', async () => {
  const report = await submitted(`手机审核 ${Date.now()}`);
  const page = await signedIn('reviewer.370102jt', PHONE);

  await page.getByRole('link', { name: report.title }).click();
  await page.getByText('新改建农村公路46.5公里').waitFor();
  await expectAccessible(page);
  const approve = page.getByRole('button', { name: '同意', exact: true });
  expect(await approve.boundingBox()).toSatisfy((box) => box !== null && box.y + box.height <= PHONE.height);
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

test('what is sent back without a reason is not sent back', async () => {
  const report = await submitted(`退回须有理由 ${Date.now()}`);
  const page = await signedIn('reviewer.370102jt', undefined, '/reviews');

  await page.getByRole('link', { name: report.title }).click();
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
});
