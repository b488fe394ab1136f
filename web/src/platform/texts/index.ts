import { createI18n } from 'vue-i18n';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'tiaokuai.language';

/** One file for each feature and language: src/FEATURE/texts/zh-CN.json; its texts are called FEATURE.name. */
const bundles = import.meta.glob<Record<string, unknown>>('/src/*/texts/*.json', { import: 'default' });

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: 'zh-CN', messages: {} });

/** A text outside of components. */
export const t = (key: string, values: Record<string, unknown> = {}): string => i18n.global.t(key, values);

export function language(): Language {
  return i18n.global.locale.value as Language;
}

/** The language that was chosen before; Chinese otherwise, whatever the browser speaks: the work is in Chinese. */
export function keptLanguage(): Language {
  return LANGUAGES.find((one) => one === localStorage.getItem(KEPT)) ?? 'zh-CN';
}

/** Fetches the texts of a language and goes on in it. */
export async function speak(chosen: Language): Promise<void> {
  const wanted = Object.entries(bundles).filter(([path]) => path.endsWith(`/${chosen}.json`));
  const loaded = await Promise.all(wanted.map(async ([path, load]) => [featureOf(path), await load()]));
  i18n.global.setLocaleMessage(chosen, Object.fromEntries(loaded));
  i18n.global.locale.value = chosen;
  document.documentElement.lang = chosen;
  localStorage.setItem(KEPT, chosen);
}

function featureOf(path: string): string {
  return path.split('/').at(-3) ?? '';
}
