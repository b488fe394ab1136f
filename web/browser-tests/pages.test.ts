import type { Page } from 'playwright-core';
import { afterAll, test } from 'vitest';
import { close, DESK, expectAccessible, PHONE, signedIn, useBrowser } from './browser';
import { submitted } from './things';

useBrowser();

/** Who has signed in already goes on in the same window: signing in takes longer than looking. */
const windows = new Map<string, Page>();
afterAll(() => Promise.all([...windows.values()].map(close)));

async function visit(who: string, path: string): Promise<Page> {
  const open = windows.get(who);
  if (!open) {
    const page = await signedIn(who, DESK, path);
    windows.set(who, page);
    return page;
  }
  await open.setViewportSize(DESK);
  await open.goto(path);
  return open;
}

/** Pages that a post finds in its menu: what a person with a keyboard, a reader or weak eyes meets there. */
const pages = [
  { who: 'reviewer.370102jt', path: '/', sign: '您好' },
  { who: 'drafter.370102jt', path: '/', sign: '您好' },
  { who: 'admin.system', path: '/', sign: '不处理业务数据' },
  { who: 'reviewer.370102jt', path: '/reviews', sign: '待我审核' },
  { who: 'reviewer.370102jt', path: '/reviews/delegations', sign: '委托同事' },
  { who: 'reviewer.370102jt', path: '/notices', sign: '全部标为已读' },
  { who: 'drafter.370102jt', path: '/reports', sign: '总结与计划' },
  { who: 'supervisor.370102', path: '/rounds', sign: '发起征集' },
  { who: 'supervisor.370102', path: '/compendia', sign: '编制汇编' },
  { who: 'supervisor.370102', path: '/compendia/new', sign: '选择报告' },
  { who: 'supervisor.370102', path: '/reports/templates', sign: '新建模板' },
  { who: 'supervisor.370102', path: '/reports/templates/new', sign: '新增章节' },
  { who: 'drafter.370102jt', path: '/reports/templates', sign: '随系统提供' },
  { who: 'drafter.370102jt', path: '/reports/templates/new', sign: '您的岗位不能打开此页' },
  { who: 'supervisor.3701', path: '/metrics/progress', sign: '筛选指标' },
  { who: 'supervisor.370102', path: '/metrics/indicators', sign: '新建指标' },
  { who: 'supervisor.370102', path: '/metrics/rules', sign: '新建规则' },
  { who: 'supervisor.370102', path: '/metrics/locks', sign: '锁定期间' },
  { who: 'supervisor.370102', path: '/metrics/reorganisations', sign: '登记变更' },
  { who: 'drafter.370102jt', path: '/metrics/entry', sign: '导入文件' },
  { who: 'drafter.370102jt', path: '/metrics/submissions', sign: '数据送审' },
  { who: 'supervisor.3701', path: '/metrics/targets', sign: '下达目标' },
  { who: 'drafter.370102jt', path: '/metrics/proposals', sign: '承诺转目标' },
  { who: 'supervisor.370102', path: '/metrics/tasks', sign: '交办任务' },
  { who: 'drafter.370102jt', path: '/metrics/rectifications', sign: '登记问题' },
  { who: 'drafter.370102jt', path: '/metrics/projects', sign: '登记项目' },
  { who: 'drafter.370102jt', path: '/metrics/honours', sign: '登记荣誉' },
  { who: 'drafter.370102jt', path: '/metrics/scorecards', sign: '考核' },
  { who: 'supervisor.370102', path: '/metrics/scorecards/new', sign: '编制考核' },
  { who: 'drafter.370102jt', path: '/search?q=农村公路', sign: '检索“农村公路”' },
  { who: 'supervisor.370102', path: '/routes', sign: '审核流程' },
  { who: 'admin.370102', path: '/calendar', sign: '工作日历' },
  { who: 'admin.370102', path: '/administration/units', sign: '科室、岗位与人员' },
  { who: 'admin.370102', path: '/administration/people', sign: '导入人员' },
  { who: 'admin.370102', path: '/administration/clients', sign: '新建客户端' },
  { who: 'admin.370102', path: '/administration/webhooks', sign: '新建订阅' },
  { who: 'admin.system', path: '/administration/units', sign: '重发单位目录' },
  { who: 'admin.security', path: '/administration/units?unit=370102JT', sign: '指定角色集' },
  { who: 'admin.security', path: '/administration/roles', sign: '角色与角色集' },
  { who: 'admin.audit', path: '/administration/audit', sign: '只看被拒绝的' },
  { who: 'admin.audit', path: '/administration/audit?list=sign-ins', sign: '只看失败的' },
  { who: 'admin.audit', path: '/administration/audit?list=reports', sign: '导出' },
  { who: 'drafter.370102jt', path: '/administration/people', sign: '您的岗位不能打开此页' },
  { who: 'drafter.370102jt', path: '/administration/clients', sign: '您的岗位不能打开此页' },
  { who: 'admin.system', path: '/administration/webhooks', sign: '您的岗位不能打开此页' },
  { who: 'admin.system', path: '/reports', sign: '您的岗位不能打开此页' },
  { who: 'drafter.370102jt', path: '/nowhere', sign: '没有这个页面' },
];

test.each(pages)('$path is accessible to $who, wide and narrow', async ({ who, path, sign }) => {
  const page = await visit(who, path);
  await page.getByText(sign).or(page.getByPlaceholder(sign)).first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
});

test('a report can be read by everybody who may', async () => {
  const report = await submitted(`可读 ${Date.now()}`);
  const page = await visit('drafter.370102jt', `/reports/${report.id}`);
  await page.getByText('部分村道养护不足').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
});
