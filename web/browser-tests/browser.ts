import axe from 'axe-core';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

/** Front door of the system that is tested; system-tests starts it and tells. */
export const FRONT = process.env.TIAOKUAI_FRONT ?? 'http://localhost:8080';
const PASSWORD = 'Tiaokuai-2026';
const PATIENCE = 30_000;

/** The widths at which every page has to work. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

let browser: Browser;

/** Gives a file of tests its browser. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.TIAOKUAI_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser?.close());
}

/** Opens a page as somebody who signs in the way people do. */
export async function signedIn(username: string, viewport = DESK, path = '/'): Promise<Page> {
  const page = await opened(viewport);
  await page.goto(path);
  await signIn(page, username, PASSWORD);
  await arrived(page, path);
  return page;
}

async function opened(viewport: typeof DESK): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', baseURL: FRONT });
  await serveOwnBuild(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // Chromium notes refusals of the services itself; those are judged by what the page shows.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  mistakes.set(page, errors);
  return page;
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

async function arrived(page: Page, path: string): Promise<void> {
  // Keycloak's pages have a main part, too.
  await page.waitForURL((url) => !url.pathname.startsWith('/auth/'), { waitUntil: 'commit' });
  await page.getByRole('main').waitFor();
  if (process.env.TIAOKUAI_DIST) {
    // Keycloak has sent us back to the build that the system serves: redirections are not intercepted.
    await page.goto(path);
    await page.getByRole('main').waitFor();
  }
}

/** With TIAOKUAI_DIST the page comes from that folder, so that a build is tried on a system that serves another. */
async function serveOwnBuild(context: BrowserContext): Promise<void> {
  const dist = process.env.TIAOKUAI_DIST;
  if (!dist) return;
  const isOfServices = (url: URL) => /^\/(api|auth)(\/|$)/.test(url.pathname);
  await context.route(
    (url) => url.origin === FRONT && !isOfServices(url),
    (route) => {
      const { pathname } = new URL(route.request().url());
      const file = join(dist, pathname);
      if (existsSync(file) && statSync(file).isFile()) return route.fulfill({ path: file });
      return pathname.startsWith('/assets/') ? route.continue() : route.fulfill({ path: join(dist, 'index.html') });
    },
  );
}

const mistakes = new WeakMap<Page, string[]>();

/** Asks for more of a list until it shows something: other tests may have left a lot in it. */
export async function listed(page: Page, wanted: Locator): Promise<void> {
  const more = page.getByRole('button', { name: '显示更多' });
  await wanted.or(more).first().waitFor();
  while (!(await wanted.isVisible())) {
    await more.click();
    await wanted
      .or(page.getByRole('button', { name: '显示更多', disabled: false }))
      .first()
      .waitFor();
  }
}

/** Ends a page, which must not have complained in the console: a style or script that was refused counts, too. */
export async function close(page: Page): Promise<void> {
  expect(mistakes.get(page)).toEqual([]);
  await page.context().close();
}

/** Nothing that keeps people with other needs out: all rules of axe, best practices too. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    // What is in motion has not its colours yet; what never stops has them.
    await new Promise(requestAnimationFrame);
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
    return (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
  });
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual(
    [],
  );
}
