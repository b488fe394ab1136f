import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { close, DESK, PHONE, signedIn, useBrowser } from '../browser-tests/browser';
import { call } from '../browser-tests/services';
import { CALL, sample, YEAR } from './sample';

// Pictures of every page at two widths, into docs/screens, from a system that `./tk up` has started: npm run screens [-t NAME].

useBrowser();

const SCREENS = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const MOST = 80 * 1024;

interface Screen {
  name: string;
  who: string;
  path: () => string | Promise<string>;
  /** What is done before the picture is taken. */
  act?: (page: Page) => Promise<unknown>;
}

/** The address of the first thing of a list that is meant. */
const first = async (who: string, list: string, page: string, means: (one: Listed) => boolean = () => true) => {
  const { value } = await call<{ items: Listed[] }>(who, 'GET', list);
  const found = value.items.find(means);
  if (!found) throw new Error(`Nothing such in ${list}`);
  return page.replace('ID', found.id);
};
interface Listed {
  id: string;
  title?: string;
  indicator?: string;
}
const titled = (part: string) => (one: Listed) => Boolean(one.title?.includes(part));
const DRAFTER = 'drafter.370102jt';
const REVIEWER = 'reviewer.370102jt';
const DISTRICT = 'supervisor.370102';
const CITY = 'supervisor.3701';
const ADMIN = 'admin.370102';
const REPORTS = `/api/reports?unit=370102JT&year=${YEAR}`;
const at = (path: string) => () => path;

const screens: Screen[] = [
  { name: 'workbench-drafter', who: DRAFTER, path: at('/') },
  { name: 'workbench-reviewer', who: REVIEWER, path: at('/') },
  { name: 'workbench-supervisor', who: DISTRICT, path: at('/') },
  { name: 'reports', who: DRAFTER, path: at('/reports') },
  { name: 'report', who: DRAFTER, path: () => first(DRAFTER, REPORTS, '/reports/ID', titled('上半年')) },
  { name: 'report-returned', who: DRAFTER, path: () => first(DRAFTER, REPORTS, '/reports/ID', titled('专项')) },
  { name: 'editor', who: DRAFTER, path: () => first(DRAFTER, REPORTS, '/reports/ID/edit', titled('计划')) },
  { name: 'rounds', who: DISTRICT, path: at('/rounds') },
  { name: 'round', who: DISTRICT, path: () => first(DISTRICT, '/api/reports/rounds', '/rounds/ID', titled(CALL)) },
  { name: 'templates', who: DISTRICT, path: at('/reports/templates') },
  { name: 'template-new', who: DISTRICT, path: at('/reports/templates/new') },
  { name: 'inbox', who: REVIEWER, path: at('/reviews') },
  {
    name: 'case',
    who: REVIEWER,
    path: async () => {
      const { value } = await call<{ items: { caseId: string }[] }>(
        REVIEWER,
        'GET',
        '/api/reviews/steps?state=OPEN&whose=MINE',
      );
      return `/reviews/cases/${value.items[0]!.caseId}`;
    },
  },
  { name: 'delegations', who: REVIEWER, path: at('/reviews/delegations') },
  { name: 'notices', who: DRAFTER, path: at('/notices') },
  { name: 'metrics', who: CITY, path: at(`/metrics/progress?period=${YEAR}-10`) },
  { name: 'indicator', who: CITY, path: at(`/metrics/progress/AQ-01?period=${YEAR}-10`) },
  { name: 'catalogue', who: CITY, path: at('/metrics/indicators') },
  { name: 'rules', who: CITY, path: at('/metrics/rules') },
  { name: 'reorganisations', who: DISTRICT, path: at('/metrics/reorganisations') },
  { name: 'locks', who: CITY, path: at('/metrics/locks') },
  { name: 'entry', who: DRAFTER, path: at('/metrics/entry') },
  { name: 'submissions', who: DRAFTER, path: at('/metrics/submissions') },
  { name: 'targets', who: CITY, path: at(`/metrics/targets?year=${YEAR}`) },
  {
    name: 'target',
    who: CITY,
    path: () => first(CITY, `/api/metrics/targets?year=${YEAR}&unit=3701&indicator=AQ-01`, '/metrics/targets/ID'),
  },
  { name: 'proposals', who: DRAFTER, path: at('/metrics/proposals') },
  { name: 'tasks', who: DISTRICT, path: at('/metrics/tasks') },
  { name: 'task', who: DRAFTER, path: () => first(DRAFTER, '/api/metrics/tasks', '/metrics/tasks/ID', titled('危桥')) },
  { name: 'rectifications', who: DRAFTER, path: at('/metrics/rectifications') },
  {
    name: 'rectification',
    who: DRAFTER,
    path: () => first(DRAFTER, '/api/metrics/rectifications', '/metrics/rectifications/ID'),
  },
  { name: 'projects', who: DRAFTER, path: at('/metrics/projects') },
  { name: 'honours', who: DRAFTER, path: at('/metrics/honours') },
  { name: 'scorecards', who: DISTRICT, path: at('/metrics/scorecards') },
  {
    name: 'scorecard',
    who: DISTRICT,
    path: () => first(DISTRICT, '/api/metrics/scorecards', '/metrics/scorecards/ID'),
  },
  { name: 'compendia', who: DISTRICT, path: at('/compendia') },
  { name: 'compendium-new', who: DISTRICT, path: at('/compendia/new') },
  { name: 'search', who: DISTRICT, path: at('/search?q=农村公路') },
  { name: 'routes', who: DISTRICT, path: at('/routes') },
  { name: 'calendar', who: ADMIN, path: at('/calendar') },
  { name: 'units', who: ADMIN, path: at('/administration/units') },
  { name: 'people', who: ADMIN, path: at('/administration/people') },
  { name: 'clients', who: ADMIN, path: at('/administration/clients') },
  { name: 'webhooks', who: ADMIN, path: at('/administration/webhooks') },
  { name: 'directory', who: 'admin.system', path: at('/administration/units') },
  { name: 'roles', who: 'admin.security', path: at('/administration/roles') },
  { name: 'audit', who: 'admin.audit', path: at('/administration/audit') },
  { name: 'no-permission', who: DRAFTER, path: at('/administration/people') },
];

const windows = new Map<string, Page>();

test('the sample year is there', { timeout: 600_000 }, sample);

test.each(screens)('$name', async ({ name, who, path, act }) => {
  const page = windows.get(who) ?? (await signedIn(who));
  windows.set(who, page);
  await page.setViewportSize(DESK);
  await page.goto(await path());
  for (const [width, size] of [
    ['desk', DESK],
    ['phone', PHONE],
  ] as const) {
    await page.setViewportSize(size);
    await settled(page);
    await act?.(page);
    await picture(page, `${name}-${width}`);
  }
});

test('nothing complained meanwhile', () => Promise.all([...windows.values()].map(close)));

/** Everything that was asked for is there, and nothing moves. The network is never idle: the inbox listens. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('main').waitFor();
  await page.evaluate(async () => {
    const calm = () =>
      new Promise<void>((resume) => {
        const observer = new MutationObserver(() => restart());
        const done = () => {
          observer.disconnect();
          resume();
        };
        let timer = setTimeout(done, 700);
        const restart = () => {
          clearTimeout(timer);
          timer = setTimeout(done, 700);
        };
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    await calm();
    await document.fonts.ready;
  });
  await page.locator('.loading').first().waitFor({ state: 'detached' });
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  const whole = `${SCREENS}${name}.png`;
  const file = `${SCREENS}${name}.webp`;
  await page.screenshot({ path: whole, animations: 'disabled', caret: 'hide' });
  execFileSync('cwebp', ['-quiet', '-preset', 'text', '-q', '60', '-m', '6', whole, '-o', file]);
  rmSync(whole);
  expect(statSync(file).size, `${name} in bytes`).toBeLessThanOrEqual(MOST);
}
