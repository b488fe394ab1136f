import { createI18n } from 'vue-i18n';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
type Texts = Record<string, unknown>;

const KEPT = 'tiaokuai.language';

/** One file for each feature and language: src/FEATURE/texts/zh-CN.json; its texts are called FEATURE.name. It comes with the first page of the feature. */
const bundles = import.meta.glob<Texts>('/src/*/texts/*.json', { import: 'default' });
/** What is said of a feature before its pages come, in the menu above all: a few words, which need no request of their own. */
const menus = import.meta.glob<Texts>('/src/*/texts/menu/*.json', { eager: true, import: 'default' });

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: 'zh-CN', messages: {} });
for (const [path, texts] of Object.entries(menus)) {
  const [, , feature, , , file] = path.split('/');
  i18n.global.mergeLocaleMessage(file!.replace('.json', ''), { [feature!]: texts });
}

/** Features of which something is shown. */
const needed = new Set(['platform', 'shell']);
const coming = new Map<string, Promise<void>>();

/** A text outside of components. */
export const t = (key: string, values: Record<string, unknown> = {}): string => i18n.global.t(key, values);

export function language(): Language {
  return i18n.global.locale.value as Language;
}

/** The language that was chosen before; Chinese otherwise, whatever the browser speaks: the work is in Chinese. */
export function keptLanguage(): Language {
  return LANGUAGES.find((one) => one === localStorage.getItem(KEPT)) ?? 'zh-CN';
}

/** Fetches the texts that are needed in a language and goes on in it. */
export async function speak(chosen: Language): Promise<void> {
  await allIn(chosen);
  i18n.global.locale.value = chosen;
  document.documentElement.lang = chosen;
  localStorage.setItem(KEPT, chosen);
  // A page may have come meanwhile, with the texts of the language before.
  await allIn(chosen);
}

/** Fetches the texts of a feature, of which a page is about to be shown. */
export function learn(feature: string): Promise<void> {
  needed.add(feature);
  return fetched(language(), feature);
}

async function allIn(chosen: Language): Promise<void> {
  await Promise.all([...needed].map((feature) => fetched(chosen, feature)));
}

function fetched(chosen: Language, feature: string): Promise<void> {
  const path = `/src/${feature}/texts/${chosen}.json`;
  const load = bundles[path];
  if (!load) return Promise.resolve();
  const underway =
    coming.get(path) ?? load().then((texts) => i18n.global.mergeLocaleMessage(chosen, { [feature]: texts }));
  coming.set(path, underway);
  // What did not come is fetched anew when it is needed again.
  underway.catch(() => coming.delete(path));
  return underway;
}
