import { expect, test } from 'vitest';
import { close, DESK, expectAccessible, PHONE, signedIn, useBrowser } from './browser';
import { fresh } from './metrics-things';
import { call } from './services';

useBrowser();

const ADMIN = 'admin.370102';
const SUPERVISOR = 'supervisor.370102';
const DRAFTER = 'drafter.370102jt';
const ADMINISTRATION = '/auth/realms/tiaokuai/administration/v1';

interface Made {
  id: string;
}
const made = async (who: string, path: string, body: unknown) => (await call<Made>(who, 'POST', path, body)).value.id;

/** Pages of one thing that other tests do not come to: what is there to be seen, and by whom. */
const details: { what: string; who: string; path: () => Promise<{ path: string; sign: string }> }[] = [
  {
    what: 'a round',
    who: SUPERVISOR,
    path: async () => {
      const title = `专项征集 ${fresh()}`;
      const id = await made(SUPERVISOR, '/api/reports/rounds', {
        title,
        kind: 'SPECIAL',
        year: 1990,
        due: '2099-12-31',
        recipients: { units: ['370102SF'] },
      });
      return { path: `/rounds/${id}`, sign: title };
    },
  },
  {
    what: 'a rectification',
    who: DRAFTER,
    path: async () => {
      const problem = `村道养护不足 ${fresh()}`;
      const id = await made(SUPERVISOR, '/api/metrics/rectifications', {
        problem,
        unit: '370102JT',
        owner: DRAFTER,
        deadline: '2099-12-31',
      });
      return { path: `/metrics/rectifications/${id}`, sign: problem };
    },
  },
  {
    what: 'a template',
    who: DRAFTER,
    path: async () => {
      const { value } = await call<{ items: (Made & { name: string })[] }>(DRAFTER, 'GET', '/api/reports/templates');
      const { id, name } = value.items[0]!;
      return { path: `/reports/templates/${id}`, sign: name };
    },
  },
  {
    what: 'a route',
    who: SUPERVISOR,
    path: async () => {
      const name = `专项审核 ${fresh()}`;
      const steps = [{ relation: 'OWN', role: 'reviewer' }];
      const id = await made(SUPERVISOR, '/api/reviews/routes', { name, kind: `W_${fresh()}`, steps });
      return { path: `/routes/${id}`, sign: name };
    },
  },
  {
    what: 'a person',
    who: ADMIN,
    path: async () => {
      const people = `${ADMINISTRATION}/people?search=${DRAFTER}`;
      const { value } = await call<{ items: Made[] }>(ADMIN, 'GET', people);
      return { path: `/administration/people/${value.items[0]!.id}`, sign: DRAFTER };
    },
  },
  {
    what: 'a machine client',
    who: ADMIN,
    path: async () => {
      const clientId = `details-${fresh().toLowerCase()}`;
      const posts = `${ADMINISTRATION}/units/370102JT/posts`;
      const { value } = await call<{ items: (Made & { roles: string[] })[] }>(ADMIN, 'GET', posts);
      const id = await made(ADMIN, `${ADMINISTRATION}/clients`, {
        clientId,
        name: '统计直报系统',
        post: value.items.find(({ roles }) => roles.includes('statistician'))!.id,
        scopes: ['observations:write'],
      });
      return { path: `/administration/clients/${id}`, sign: clientId };
    },
  },
  {
    what: 'a subscription',
    who: ADMIN,
    path: async () => {
      const client = `details-${fresh().toLowerCase()}`;
      const { value } = await call<{ webhook: Made }>(ADMIN, 'POST', '/api/reviews/webhooks', {
        client,
        url: 'http://127.0.0.1:9/',
        events: ['cn.tiaokuai.ReportApproved.v1'],
      });
      return { path: `/administration/webhooks/${value.webhook.id}`, sign: client };
    },
  },
];

test.each(details)('$what is accessible, wide and narrow', async ({ who, path: thing }) => {
  const { path, sign } = await thing();
  const page = await signedIn(who, DESK, path);
  await page.getByText(sign).first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.width);
  await close(page);
});
