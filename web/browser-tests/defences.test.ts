import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { close, signedIn, useBrowser } from './browser';
import { call } from './services';
import { submitted } from './things';

useBrowser();

declare global {
  interface Window {
    ran?: boolean;
  }
}

const DRAFTER = 'drafter.370102jt';
const IMAGE = '<img src=x onerror="window.ran=true">';
const SCRIPT = `${IMAGE}<script>window.ran=true</script>`;
const LINK = 'javascript:window.ran=true';

async function expectText(page: Page, path: string, text: string): Promise<void> {
  await page.goto(path);
  await page.getByText(text).first().waitFor();
  expect(await page.evaluate(() => window.ran), path).toBeUndefined();
}

test('what people write is text on every page, whatever it looks like', async () => {
  const title = `${SCRIPT} ${Date.now()}`;
  const report = await submitted(title, SCRIPT);
  const { value: text } = await call<{ sections: { id: string }[] }>(DRAFTER, 'GET', `/api/reports/${report.id}`);
  await call('reviewer.370102jt', 'POST', `/api/reports/${report.id}/comments`, {
    sectionId: text.sections[0]?.id,
    text: title,
  });
  const deadline = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await call('supervisor.370102', 'POST', '/api/metrics/tasks', { title, unit: '370102JT', deadline });
  await call(DRAFTER, 'POST', '/api/metrics/projects', { name: title, months: [{ month: '2024-01', planned: 1 }] });

  const drafter = await signedIn(DRAFTER);
  await expectText(drafter, '/reports?kind=SPECIAL&year=1990', title);
  await expectText(drafter, `/reports/${report.id}`, title);
  await expectText(drafter, '/metrics/tasks', title);
  await expectText(drafter, '/metrics/projects', title);
  await expectText(drafter, `/search?q=${encodeURIComponent(SCRIPT)}`, SCRIPT);
  await close(drafter);
  const reviewer = await signedIn('reviewer.370102jt');
  await expectText(reviewer, '/notices', title);
  await close(reviewer);
});

test('what an address says is text, too', async () => {
  const page = await signedIn(DRAFTER);
  const paths = [
    IMAGE,
    `search?q=${encodeURIComponent(SCRIPT)}`,
    `search?q=${encodeURIComponent(LINK)}`,
    `reports/${LINK}`,
  ];
  for (const path of paths.map((one) => `/${encodeURI(one)}`)) {
    await page.goto(path);
    await page.getByRole('main').waitFor();
    expect(await page.evaluate(() => window.ran), path).toBeUndefined();
  }
  await close(page);
});

test('a script that gets into the page all the same does not run, and tells nobody', async () => {
  const page = await signedIn(DRAFTER);
  const told = await page.evaluate(async (link) => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.ran=true">');
    const script = document.createElement('script');
    script.textContent = 'window.ran=true';
    document.body.append(script);
    const anchor = document.createElement('a');
    anchor.href = link;
    document.body.append(anchor);
    anchor.click();
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
    await new Promise((resume) => setTimeout(resume));
    return refused;
  }, LINK);
  expect(told).toContain('script-src-elem');
  expect(told).toContain('connect-src');
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  // Its complaints in the console are what was asked for.
  await page.context().close();
});
