import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { close, expectAccessible, PHONE, signedIn, useBrowser, DESK } from './browser';
import { call, until } from './services';
import { draft } from './things';

useBrowser();

const WHO = 'drafter.370102jt';
const COLLEAGUE = 'two.posts';
const SAVED = '已保存';

interface Text {
  sections: { heading: string; paragraphs: string[] }[];
}
const words = async (report: string) => {
  const { value } = await call<Text>(WHO, 'GET', `/api/reports/${report}`);
  return value.sections.flatMap((section) => [section.heading, ...section.paragraphs]).join('\n');
};
const written = (report: string, part: string) =>
  until(`“${part}” is saved`, async () => ((await words(report)).includes(part) ? true : undefined));

/** Puts the cursor behind the words of a paragraph. */
async function behind(page: Page, part: string): Promise<void> {
  await page.locator('.ProseMirror p', { hasText: part }).click();
  await page.keyboard.press('End');
}

test('what is written and arranged is saved, and there after a reload', async () => {
  const report = await draft(`编辑 ${Date.now()}`);
  const page = await signedIn(WHO, DESK, `/reports/${report.id}`);
  await page.getByRole('button', { name: '编辑', exact: true }).click();
  await page.getByText(SAVED, { exact: true }).waitFor();
  await behind(page, '整治隐患');
  await page.keyboard.type('新增客运线路3条。');
  await page.getByRole('button', { name: '调整章节：二、存在问题' }).click();
  await page.getByRole('menuitem', { name: '上移' }).click();
  await page.getByRole('button', { name: '一、存在问题', exact: true }).waitFor();
  await page.getByText(SAVED, { exact: true }).waitFor();
  await expectAccessible(page);

  await page.reload();
  await page.locator('.ProseMirror', { hasText: '新增客运线路3条。' }).waitFor();
  await page.getByRole('button', { name: '二、主要工作', exact: true }).waitFor();
  expect(await words(report.id)).toMatch(/存在问题[\s\S]*主要工作[\s\S]*整治隐患12处。新增客运线路3条。/);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await close(page);
});

test('a network that goes away takes nothing with it', async () => {
  const report = await draft(`断网 ${Date.now()}`);
  const page = await signedIn(WHO, DESK, `/reports/${report.id}/edit`);
  await page.getByText(SAVED, { exact: true }).waitFor();
  await behind(page, '整治隐患');
  await page.context().setOffline(true);
  await page.keyboard.type('断网时写下的一句。');
  await page.getByText('离线，已存在本机').waitFor();
  expect(await words(report.id)).not.toContain('断网时');

  await page.context().setOffline(false);
  await page.getByText(SAVED, { exact: true }).waitFor();
  expect(await words(report.id)).toContain('整治隐患12处。断网时写下的一句。');
  await close(page);
});

test('what the reader finds is underlined where it stands, and one click goes there', async () => {
  const report = await draft(`检查 ${Date.now()}`);
  const page = await signedIn(WHO, DESK, `/reports/${report.id}/edit`);
  await behind(page, '部分村道');
  await page.keyboard.type('另有XX座桥梁待修。');
  await page.locator('.said', { hasText: 'XX' }).waitFor();
  await page.keyboard.press('Control+f');
  await page.getByLabel('查找', { exact: true }).fill('46.5');
  await page.getByText('1/1').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /另有XX座桥梁待修/ })
    .click();
  const chosen = await page.evaluate(() => window.getSelection()?.toString());
  expect(chosen).toContain('XX');
  await expectAccessible(page);
  await close(page);
});

test('two people in one section see each other, and choose whose text goes on', async () => {
  const report = await draft(`两人 ${Date.now()}`);
  const page = await signedIn(WHO, DESK, `/reports/${report.id}/edit`);
  await behind(page, '整治隐患');
  await page.keyboard.type('魏思齐写的。');
  await written(report.id, '魏思齐写的。');

  const other = await signedIn(COLLEAGUE, DESK, `/reports/${report.id}/edit`);
  await other.locator('.held', { hasText: '整治隐患' }).waitFor();
  await page.context().setOffline(true);
  await page.keyboard.type('又补一句。');
  await other.getByRole('button', { name: /^一、主要工作/ }).click();
  await other.getByRole('button', { name: '接手编辑' }).click();
  await other.locator('.held').first().waitFor({ state: 'detached' });
  await behind(other, '整治隐患');
  await other.keyboard.type('同事写的。');
  await written(report.id, '同事写的。');

  await page.context().setOffline(false);
  await page.getByRole('heading', { name: '请选择哪份文字：一、主要工作' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '用我的文字' }).click();
  await page.getByText(SAVED, { exact: true }).waitFor();
  expect(await words(report.id)).toContain('魏思齐写的。又补一句。');
  await close(page);
  await close(other);
});

test('what an input method composes is text when it is finished, not before', async () => {
  const report = await draft(`拼音 ${Date.now()}`);
  const page = await signedIn(WHO, DESK, `/reports/${report.id}/edit`);
  const keyboard = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await behind(page, '整治隐患');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  for (const letters of ['n', "ni'h", "ni'hao'a"]) await compose(letters);
  // Even when everything is to be saved at once.
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByText('未保存', { exact: true }).waitFor();
  await keyboard.send('Input.insertText', { text: '你好啊' });
  await compose('ha');
  await keyboard.send('Input.insertText', { text: '哈' });
  await written(report.id, '整治隐患12处。你好啊哈');
  expect(sent.filter((body) => body.includes("ni'h"))).toEqual([]);
  await close(page);
});

/** What Word puts on the clipboard of Windows: HTML that names files of its own, and RTF that has the picture in it. */
const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{mso-style-name:正文;font-family:仿宋_GB2312}</style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><b><span style='font-family:黑体'>（一）路网建设<o:p></o:p></span></b></p>
<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US style='mso-spacerun:yes'>&nbsp; </span><span style='color:red'>新建桥梁<span lang=EN-US>3</span>座。<br>验收合格。<br>群众满意。</span></p>
<table class=MsoTableGrid border=1><tr><td width=184 style='border:solid windowtext 1.0pt'><p class=MsoNormal>乡镇<o:p></o:p></p></td><td><p class=MsoNormal>里程</p></td></tr>
<tr><td><p class=MsoNormal>青石镇</p></td><td><p class=MsoNormal><span lang=EN-US>18.6</span>公里</p></td></tr></table>
<p class=MsoNormal><span lang=EN-US><!--[if gte vml 1]><v:shape id="图片_1"><v:imagedata src="file:///C:/Users/PC/AppData/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=96 height=48 src="file:///C:/Users/PC/AppData/clip_image002.png" v:shapes="图片_1"><![endif]></span></p>
<!--EndFragment--></body></html>`;
/** A picture of two dots by one. */
const PNG =
  '89504e470d0a1a0a0000000d49484452000000020000000108020000007b40e8dd0000000d4944415478da63900e9e0e44000632020b8d48df100000000049454e44ae426082';

function paste(page: Page, html: string, rtf: string): Promise<void> {
  return page.evaluate(
    ([html, rtf]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html!);
      clipboardData.setData('text/rtf', rtf!);
      clipboardData.setData('text/plain', '新建桥梁3座。');
      document
        .querySelector('.ProseMirror')!
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, rtf],
  );
}

test('of what Word copies, words, headings, tables and pictures are kept, and nothing else', async () => {
  const report = await draft(`粘贴 ${Date.now()}`);
  const page = await signedIn(WHO, DESK, `/reports/${report.id}/edit`);
  await page.getByText(SAVED, { exact: true }).waitFor();
  await behind(page, '整治隐患');
  await page.keyboard.press('Enter');
  const rtf = String.raw`{\rtf1\ansi {\*\shppict{\pict{\*\picprop}\picw96\pich48\pngblip\bliptag-1{\*\blipuid 00ff}PNG}}{\nonshppict{\pict\wmetafile8 0100}}}`;
  await paste(page, WORD, rtf.replace('PNG', `\r\n${PNG}`));

  const text = page.locator('.ProseMirror');
  await text.locator('h4', { hasText: '路网建设' }).waitFor();
  await text.locator('table', { hasText: '青石镇' }).waitFor();
  await expect.poll(() => text.locator('img[src^="blob:"]').count()).toBe(1);
  expect(await text.locator('p', { hasText: /^(新建桥梁3座|验收合格|群众满意)。$/ }).count()).toBe(3);
  expect(await text.innerHTML()).not.toMatch(/Mso|黑体|color: ?red|file:/);
  await written(report.id, '群众满意。');
  await page.reload();
  await page.locator('.ProseMirror img[src^="blob:"]').waitFor();
  await page.locator('.ProseMirror td', { hasText: '18.6公里' }).waitFor();
  await expectAccessible(page);
  await close(page);
});

test('a picture that WPS does not give along is missed aloud', async () => {
  const report = await draft(`缺图 ${Date.now()}`);
  const page = await signedIn(WHO, DESK, `/reports/${report.id}/edit`);
  await page.getByText(SAVED, { exact: true }).waitFor();
  await behind(page, '整治隐患');
  await paste(page, '<p>见下图：</p><p><img src="file:///C:\\Temp\\ksohtml\\wps1.jpg"></p>', '');
  await page.getByText('有 1 张图片没有随文字带来').waitFor();
  await written(report.id, '见下图：');
  await expectAccessible(page);
  await close(page);
});
