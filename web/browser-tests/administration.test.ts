import { expect, test } from 'vitest';
import { close, DESK, expectAccessible, signedIn, useBrowser } from './browser';
import { call } from './services';

useBrowser();

const ADMINISTRATION = '/auth/realms/tiaokuai/administration/v1';

/** A unit of one test alone, below the sample district. */
async function unit(): Promise<{ code: string; name: string }> {
  const code = `B${Date.now()}`;
  const name = `试验局${code}`;
  await call('admin.system', 'POST', `${ADMINISTRATION}/units`, { code, name, kind: 'BUREAU', parent: '370102' });
  return { code, name };
}

test(
  'a unit administrator makes an office, a post and a person with a password for once',
  { timeout: 240_000 },
  async () => {
    const { code, name } = await unit();
    const username = `browser.${code.toLowerCase()}`;
    const page = await signedIn('admin.370102', DESK, '/');
    const dialog = (title: string) => page.getByRole('dialog', { name: title });
    await page.getByRole('main').getByRole('link', { name: '单位与岗位' }).click();
    await page.getByLabel('按名称或代码查找单位').fill(code);
    // By keyboard: from the tree to the unit.
    await page.getByRole('treeitem', { name }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name }).waitFor();

    await page.getByRole('button', { name: '新建科室' }).click();
    await dialog('新建科室').getByLabel('名称').fill('信息科');
    await dialog('新建科室').getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: '信息科' }).waitFor();
    await page.getByRole('button', { name: '新建岗位' }).click();
    await dialog('新建岗位').getByLabel('名称').fill('起草/岗');
    await page.keyboard.press('Tab');
    await dialog('新建岗位').getByText('不含斜杠').waitFor();
    await dialog('新建岗位').getByLabel('名称').fill('起草岗');
    await dialog('新建岗位').getByLabel('科室').selectOption('信息科');
    await dialog('新建岗位').getByLabel('起草人').check();
    await dialog('新建岗位').getByRole('button', { name: '保存' }).click();

    await page.getByRole('button', { name: /新增人员\s*起草岗/ }).click();
    await dialog('新增人员').getByLabel('用户名').fill(username);
    await dialog('新增人员').getByLabel('姓', { exact: true }).fill('安');
    await dialog('新增人员').getByLabel('名', { exact: true }).fill('知新');
    await dialog('新增人员').getByRole('button', { name: '新增人员' }).click();
    const password = await dialog('临时口令').locator('output').innerText();
    expect(password).toHaveLength(16);
    await expectAccessible(page);
    await page.getByRole('button', { name: '已记下' }).click();
    await page.getByRole('link', { name: '安知新' }).click();
    await page.getByRole('heading', { name: '安知新', level: 1 }).waitFor();
    await page.getByRole('button', { name: /^收回/ }).click();
    await page.getByText('这是该人员的最后一个岗位').waitFor();
    await close(page);
  },
);

test('the audit administrator finds who made an account, and what it was given', async () => {
  const { code, name } = await unit();
  const username = `audited.${code.toLowerCase()}`;
  const posts = `${ADMINISTRATION}/units/${code}/posts`;
  const body = { kind: 'post', name: '起草岗', roles: ['drafter'] };
  const { value: post } = await call<{ id: string }>('admin.370102', 'POST', posts, body);
  const person = { username, lastName: '安', firstName: '知新', post: post.id };
  await call('admin.370102', 'POST', `${ADMINISTRATION}/people`, person);

  const audit = await signedIn('admin.audit', DESK, `/administration/audit?who=${username}`);
  const entry = audit.getByRole('row', { name: '账号' }).filter({ hasText: 'admin.370102' });
  await entry.getByText('变更前后').click();
  await entry.getByText(`${name} · 起草岗`).waitFor();
  await expectAccessible(audit);
  await close(audit);
});

test('the role set that the security administrator chooses bounds what a unit administrator is offered', async () => {
  const { code, name } = await unit();
  const set = `narrow-${code.toLowerCase()}`;
  const page = await signedIn('admin.security', DESK, '/administration/roles');
  await page.getByRole('button', { name: '新建角色集' }).click();
  const making = page.getByRole('dialog', { name: '新建角色集' });
  await making.getByLabel('名称').fill(set);
  await making.getByLabel('起草人').check();
  await expectAccessible(page);
  await making.getByRole('button', { name: '保存' }).click();
  await page.getByRole('listitem').filter({ hasText: set }).first().waitFor();
  await page.goto(`/administration/units?unit=${code}`);
  await page.getByRole('button', { name: '指定角色集' }).click();
  const choosing = page.getByRole('dialog', { name: `“${name}”适用的角色集` });
  await choosing.getByLabel('角色集', { exact: true }).selectOption(set);
  await choosing.getByRole('button', { name: '保存' }).click();
  await page.getByRole('definition').filter({ hasText: set }).waitFor();
  await close(page);

  const administrator = await signedIn('admin.370102', DESK, `/administration/units?unit=${code}`);
  await administrator.getByRole('heading', { name }).waitFor();
  await administrator.getByRole('button', { name: '新建岗位' }).click();
  const offered = administrator.getByRole('dialog', { name: '新建岗位' }).getByRole('checkbox');
  await offered.first().waitFor();
  expect(await offered.count()).toBe(1);
  await administrator.getByRole('dialog').getByLabel('起草人').waitFor();
  await close(administrator);
});

test('a file of units is tried, its fault stands at its row, the mended one is taken; a unit is closed', async () => {
  const code = `F${Date.now()}`;
  const page = await signedIn('admin.system', DESK, '/administration/units');
  await page.getByRole('button', { name: '导入单位' }).click();
  const dialog = page.getByRole('dialog', { name: '导入单位' });
  const choose = (superior: string) =>
    dialog.getByLabel('选择文件').setInputFiles({
      name: 'units.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`代码,名称,类型,上级代码\n${code},导入局${code},BUREAU,${superior}\n`),
    });
  await choose('NOWHERE');
  await dialog.getByRole('row', { name: code }).getByText('没有代码为“NOWHERE”的单位').waitFor();
  expect(await dialog.getByRole('button', { name: /^导入/ }).isDisabled()).toBe(true);
  await expectAccessible(page);
  await choose('370102');
  await dialog.getByRole('button', { name: '导入 1 行' }).click();
  await dialog.getByText('已导入').waitFor();

  await page.goto(`/administration/units?unit=${code}`);
  await page.getByRole('button', { name: '停用', exact: true }).click();
  const closing = page.getByRole('dialog', { name: `停用“导入局${code}”` });
  await closing.getByText('其下 0 个单位将一并停用').waitFor();
  await closing.getByRole('button', { name: '停用' }).click();
  await page.getByText('已停用').first().waitFor();
  await expectAccessible(page);
  await close(page);
});
