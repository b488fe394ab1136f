import type { Page } from 'playwright-core';
import { listed } from './browser';

/** Opens what waits from the inbox, where the oldest stands first and other tests have left work undone. */
export async function open(page: Page, title: string): Promise<void> {
  const link = page.getByRole('link', { name: title });
  await page.getByRole('heading', { name: '审核', exact: true }).waitFor();
  await listed(page, link);
  await link.click();
}
