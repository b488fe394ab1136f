import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Texts = Record<string, unknown>;

const features = readdirSync('src').filter((name) => existsSync(`src/${name}/texts`));
const paths = readdirSync('src', { recursive: true })
  .map(String)
  .filter((name) => /\.(vue|ts)$/.test(name) && !name.includes('generated'));
const sources = paths.map((name) => readFileSync(`src/${name}`, 'utf8'));

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

test('a feature uses its own texts and those that are always there: others have not come yet', () => {
  const always = new Set(features.flatMap((feature) => [...flat(menu(feature, 'zh-CN'), feature).keys()]));
  const foreign = paths.flatMap((path, index) => {
    const others = features.filter((one) => !['platform', 'shell', path.split('/')[0]].includes(one));
    const asked = sources[index]!.matchAll(new RegExp(`['"\`]((?:${others.join('|')})\\.[a-z][\\w.-]*)`, 'g'));
    return [...asked].map((match) => match[1]!).filter((key) => !always.has(key));
  });
  expect(foreign).toEqual([]);
});

test('what people see is in bundles, not in components', () => {
  const templates = sources.flatMap((source) => /<template>[\s\S]*<\/template>/.exec(source) ?? []);
  expect(templates.filter((template) => /[\u4e00-\u9fff]{2}/.test(template))).toEqual([]);
});

/** All texts of a feature, those of the menu among them. */
function bundle(feature: string, language: string): Texts {
  const texts = JSON.parse(readFileSync(`src/${feature}/texts/${language}.json`, 'utf8')) as Texts;
  return merged(texts, menu(feature, language));
}

function menu(feature: string, language: string): Texts {
  const file = `src/${feature}/texts/menu/${language}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Texts) : {};
}

function merged(one: Texts, other: Texts): Texts {
  const both = Object.keys(other).map((key) => [
    key,
    typeof other[key] === 'object' ? merged((one[key] ?? {}) as Texts, other[key] as Texts) : other[key],
  ]);
  return { ...one, ...(Object.fromEntries(both) as Texts) };
}

function flat(texts: Texts, above = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) => {
      const name = above ? `${above}.${key}` : key;
      return typeof text === 'string' ? [[name, text] as const] : [...flat(text as Texts, name)];
    }),
  );
}

function placeholders(text = ''): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
}
