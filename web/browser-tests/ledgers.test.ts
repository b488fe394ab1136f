import { expect, test } from 'vitest';
import { close, DESK, expectAccessible, PHONE, signedIn, useBrowser } from './browser';

useBrowser();

test('a problem is put right, and closed by somebody else', async () => {
  const problem = `档案管理不规范 ${Date.now()}`;
  const unit = await signedIn('drafter.370102sf', DESK, '/metrics/rectifications');
  await unit.getByRole('button', { name: '登记问题' }).click();
  const dialog = unit.getByRole('dialog');
  await dialog.getByLabel('问题', { exact: true }).fill(problem);
  await dialog.getByLabel('整改期限').fill('2099-06-30');
  await expectAccessible(unit);
  await dialog.getByRole('button', { name: '登记问题' }).click();
  await unit.getByRole('heading', { name: problem }).waitFor();
  await unit.getByRole('button', { name: '申请销号' }).click();
  await dialog.getByLabel('已采取的措施').fill('已建立台账。');
  await dialog.getByLabel('佐证材料').fill('整改报告');
  await dialog.getByLabel('材料网址').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: '申请销号' }).click();
  await dialog.getByText('须为 http 或 https 地址').first().waitFor();
  await dialog.getByLabel('材料网址').fill('https://example.invalid/1');
  await dialog.getByRole('button', { name: '申请销号' }).click();
  await unit.getByRole('link', { name: '整改报告' }).waitFor();
  await expectAccessible(unit);
  const path = new URL(unit.url()).pathname;
  await close(unit);

  const reviewer = await signedIn('reviewer.370102sf', PHONE, path);
  await reviewer.getByRole('button', { name: '销号', exact: true }).click();
  await reviewer.getByLabel('验收情况').fill('已查看台账。');
  await reviewer.getByRole('dialog').getByRole('button', { name: '销号' }).click();
  await reviewer.getByText('已销号').waitFor();
  await expectAccessible(reviewer);
  await close(reviewer);
});

test('honours are entered and confirmed, investments of projects reported', async () => {
  const honour = `先进集体 ${Date.now()}`;
  const project = `普法基地 ${Date.now()}`;
  const unit = await signedIn('drafter.370102sf', DESK, '/metrics/honours');
  await unit.getByRole('button', { name: '登记荣誉' }).click();
  const dialog = unit.getByRole('dialog');
  await dialog.getByLabel('荣誉名称').fill(honour);
  await dialog.getByLabel('授予单位').fill('云川市司法局');
  await dialog.getByLabel('授予日期').fill('2024-03-01');
  await dialog.getByLabel('佐证材料').fill('表彰决定');
  await dialog.getByRole('button', { name: '登记荣誉' }).click();
  await unit.getByRole('row', { name: honour }).getByText('待确认').waitFor();

  await unit.goto('/metrics/projects');
  await unit.getByRole('button', { name: '登记项目' }).click();
  await dialog.getByLabel('项目名称').fill(project);
  await dialog.getByLabel('开工月份').fill('2024-01');
  await dialog.getByLabel('竣工月份').fill('2024-04');
  await dialog.getByLabel('计划总投资（万元）').fill('400');
  await dialog.getByLabel('节点').fill('六月底完工');
  await dialog.getByRole('button', { name: '登记项目' }).click();
  await dialog.getByRole('alert').first().waitFor();
  await dialog.getByLabel('节点').fill('2099-06-30 主体完工');
  await dialog.getByRole('button', { name: '登记项目' }).click();
  const row = unit.getByRole('row', { name: project });
  await row.getByText('主体完工（2099年6月30日）').waitFor();
  await row.getByRole('button', { name: '填报投资' }).click();
  await dialog.getByLabel('本月完成投资（万元）').fill('120');
  await expectAccessible(unit);
  await dialog.getByRole('button', { name: '填报投资' }).click();
  await row.getByText('完成 30.0% 序时 25.0%').waitFor();
  await close(unit);

  const reviewer = await signedIn('reviewer.370102sf', DESK, '/metrics/honours');
  await reviewer.getByRole('row', { name: honour }).getByRole('button', { name: '确认' }).click();
  await reviewer.getByRole('row', { name: honour }).getByText('已确认').waitFor();
  await expectAccessible(reviewer);
  await close(reviewer);
});

test('a supervisor makes a scorecard, tries it and publishes it, and each unit sees how its points come about', async () => {
  const title = `平安建设考核 ${Date.now()}`;
  const supervisor = await signedIn('supervisor.370102', DESK, '/metrics/scorecards');
  await supervisor.getByRole('button', { name: '编制考核' }).click();
  await supervisor.getByLabel('考核名称').fill(title);
  await supervisor.getByLabel('年度', { exact: true }).fill('2024');
  for (const unit of ['临江区司法局', '临江区交通运输局']) await supervisor.getByLabel(unit).check();
  const item = supervisor.getByRole('group', { name: '第 1 项' });
  await item.getByLabel('数据来源').selectOption({ label: '交办任务办结率' });
  await item.getByLabel('项目').fill('督办任务办结');
  await item.getByLabel('权重').fill('60');
  await supervisor.getByRole('button', { name: '保存' }).click();
  await supervisor.getByText('权重之和须为 100，现为 60').waitFor();
  await item.getByLabel('权重').fill('100');
  await supervisor.getByRole('button', { name: '保存' }).click();
  await supervisor.getByRole('row', { name: '临江区司法局' }).getByText('督办任务办结').waitFor();
  await expectAccessible(supervisor);
  await supervisor.setViewportSize(PHONE);
  await expectAccessible(supervisor);
  await supervisor.setViewportSize(DESK);
  await supervisor.getByRole('link', { name: '考核', exact: true }).first().click();
  await supervisor.getByRole('link', { name: title }).click();
  const publish = supervisor.getByRole('button', { name: '公布' });
  await supervisor.getByLabel('加分上限').fill('5');
  expect(await publish.isDisabled()).toBe(true);
  await supervisor.getByRole('button', { name: '保存' }).click();
  await publish.click();
  await supervisor.getByRole('dialog').getByRole('button', { name: '公布' }).click();
  await supervisor.getByRole('heading', { name: '排名' }).waitFor();
  await close(supervisor);

  const page = await signedIn('drafter.370102sf', DESK, '/metrics/scorecards');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('heading', { name: '临江区司法局的得分' }).waitFor();
  await page
    .getByRole('cell', { name: '督办任务办结' })
    .or(page.getByRole('rowheader', { name: '督办任务办结' }))
    .first()
    .waitFor();
  expect(await page.getByRole('row', { name: '临江区交通运输局' }).getByRole('button').count()).toBe(0);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await close(page);
});
