import { test } from 'vitest';
import { close, DESK, expectAccessible, PHONE, signedIn, useBrowser } from './browser';
import { indicator } from './metrics-things';
import { call, until } from './services';

useBrowser();

const STATISTICIAN = 'drafter.370102sf';

/** The step of a reviewer about something with this title, once there is one. */
const asked = (who: string, title: string) =>
  until(`${who} is asked`, async () => {
    const { value } = await call<{ items: { title: string }[] }>(
      who,
      'GET',
      '/api/reviews/steps?state=OPEN&whose=MINE&limit=200',
    );
    return value.items.some((step) => step.title === title) || undefined;
  });

test('values go to review, superiors see them beside their decision, and they count', async () => {
  const name = `执法检查 ${Date.now()}`;
  const title = `${name}数据`;
  const code = await indicator(name);
  await call(STATISTICIAN, 'POST', '/api/metrics/observations', {
    indicator: code,
    period: '2024-01',
    value: 5,
    source: '执法台账',
  });
  const page = await signedIn(STATISTICIAN, DESK, '/metrics/entry?year=2024');
  await page.getByLabel('筛选指标').fill(name);
  await page.getByRole('button', { name: '送审 1 项数据' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill(title);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '送审 1 项数据' }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.getByText('审核中').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await close(page);

  for (const who of ['reviewer.370102sf', 'reviewer.370102']) {
    await asked(who, title);
    const reviewer = await signedIn(who, DESK, '/reviews');
    await reviewer.getByRole('link', { name: title }).click();
    await reviewer.getByRole('row', { name }).getByRole('cell', { name: /^5 / }).waitFor();
    await expectAccessible(reviewer);
    await reviewer.getByRole('button', { name: '同意', exact: true }).click();
    await reviewer.getByRole('button', { name: '确认同意' }).click();
    await reviewer.getByRole('heading', { name: '审核', exact: true }).waitFor();
    await close(reviewer);
  }

  await until('the values count', async () => {
    const { value } = await call<{ items: { status: string }[] }>(
      'supervisor.3701',
      'GET',
      `/api/metrics/observations?indicator=${code}`,
    );
    return value.items[0]?.status === 'CONFIRMED' || undefined;
  });
});
