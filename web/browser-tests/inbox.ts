import type { Page } from 'playwright-core';

/** Opens what waits from the inbox, where the oldest stands first and other tests have left work undone. */
export async function open(page: Page, title: string): Promise<void> {
  const link = page.getByRole('link', { name: title });
  const more = page.getByRole('button', { name: '显示更多' });
  await page.getByRole('heading', { name: '审核', exact: true }).waitFor();
  await link.or(more).first().waitFor();
  while (!(await link.isVisible())) {
    await more.click();
    await link
      .or(page.getByRole('button', { name: '显示更多', disabled: false }))
      .first()
      .waitFor();
  }
  await link.click();
}
