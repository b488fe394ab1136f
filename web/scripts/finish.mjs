// After the build: compresses what compresses, once, for the front door and for nginx; and holds the sizes of pages.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
rmSync(join(dist, '.vite'), { recursive: true });
const KIB = 1024;

/** Compressed script that a page may load before it works, in KiB. */
const limits = [
  { page: 'workbench', module: 'src/workbench/WorkbenchPage.vue', limit: 300 },
  { page: 'inbox', module: 'src/reviews/InboxPage.vue', limit: 300 },
  { page: 'case', module: 'src/reviews/CasePage.vue', limit: 320 },
  { page: 'notices', module: 'src/reviews/notices/NoticesPage.vue', limit: 300 },
  { page: 'metrics', module: 'src/metrics/overview/OverviewPage.vue', limit: 300 },
  { page: 'charts', module: 'src/metrics/indicator/charts.ts', limit: 380 },
  { page: 'entry', module: 'src/metrics/entry/EntryPage.vue', limit: 300 },
  { page: 'submission', module: 'src/metrics/submissions/SubmissionPage.vue', limit: 300 },
  { page: 'target', module: 'src/metrics/targets/TargetPage.vue', limit: 300 },
  { page: 'reports', module: 'src/reports/ReportsPage.vue', limit: 300 },
  { page: 'template', module: 'src/reports/templates/WritePage.vue', limit: 300 },
  { page: 'compendium', module: 'src/reports/compendia/CompendiumPage.vue', limit: 300 },
  { page: 'units', module: 'src/administration/units/UnitsPage.vue', limit: 300 },
  { page: 'clients', module: 'src/administration/clients/ClientsPage.vue', limit: 300 },
  { page: 'webhooks', module: 'src/administration/webhooks/WebhooksPage.vue', limit: 300 },
  { page: 'audit', module: 'src/administration/audit/AuditPage.vue', limit: 300 },
  { page: 'editor', module: 'src/reports/editor/EditorPage.vue', limit: 460 },
];

const compressed = new Map();
for (const file of readdirSync(dist, { recursive: true })) {
  if (/\.(js|css|svg|html)$/.test(file)) {
    const packed = gzipSync(readFileSync(join(dist, file)), { level: 9 });
    writeFileSync(join(dist, `${file}.gz`), packed);
    compressed.set(file, packed.length);
  }
}

let tooLarge = false;
for (const { page, module, limit } of limits) {
  if (!manifest[module]) throw new Error(`${module} is no entry of a route any more`);
  const scripts = new Set();
  follow('index.html', scripts);
  follow(module, scripts);
  for (const feature of ['platform', 'shell', module.split('/')[1]]) follow(`src/${feature}/texts/zh-CN.json`, scripts);
  const size = [...scripts].reduce((sum, file) => sum + (compressed.get(file) ?? 0), 0) / KIB;
  tooLarge ||= size > limit;
  console.log(`${page.padEnd(12)} ${size.toFixed(0).padStart(4)} KiB of script, at most ${limit}`);
}
if (tooLarge) process.exitCode = 1;

/** Adds the script of a module and of all that it imports before it runs. */
function follow(name, scripts) {
  const chunk = manifest[name];
  if (scripts.has(chunk.file)) return;
  scripts.add(chunk.file);
  for (const imported of chunk.imports ?? []) follow(imported, scripts);
}
