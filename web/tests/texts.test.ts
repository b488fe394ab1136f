import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const features = readdirSync('src').filter((name) => existsSync(`src/${name}/texts`));
const sources = readdirSync('src', { recursive: true })
  .map(String)
  .filter((name) => /\.(vue|ts)$/.test(name) && !name.includes('generated'))
  .map((name) => readFileSync(`src/${name}`, 'utf8'));

test.each(features)('%s says the same things in both languages', (feature) => {
  const chinese = flat(bundle(feature, 'zh-CN'));
  const english = flat(bundle(feature, 'en'));
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  for (const [key, text] of chinese) {
    expect(placeholders(english.get(key)), key).toEqual(placeholders(text));
  }
});

test('every text that is asked for by its whole name is there', () => {
  const known = new Set(features.flatMap((feature) => [...flat(bundle(feature, 'zh-CN'), feature).keys()]));
  const asked = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1]));
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !known.has(key!))).toEqual([]);
});

test('what people see is in bundles, not in components', () => {
  const templates = sources.flatMap((source) => /<template>[\s\S]*<\/template>/.exec(source) ?? []);
  expect(templates.filter((template) => /[\u4e00-\u9fff]{2}/.test(template))).toEqual([]);
});

function bundle(feature: string, language: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`src/${feature}/texts/${language}.json`, 'utf8'));
}

function flat(texts: Record<string, unknown>, above = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) => {
      const name = above ? `${above}.${key}` : key;
      return typeof text === 'string' ? [[name, text] as const] : [...flat(text as Record<string, unknown>, name)];
    }),
  );
}

function placeholders(text = ''): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
}
