/** Ways in which headings are numbered, as docs/api/document.schema.json names them. */
export const NUMBERINGS = [
  'PART',
  'COMMA',
  'BRACKET',
  'DOT',
  'ARABIC_BRACKET',
  'CIRCLE',
  'ITEM',
  'ORDINAL',
  'OF_THEM',
] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/** What of a heading its number follows from. */
export interface Numbered {
  level: number;
  numbering?: Numbering | null;
  /** Where a list begins anew. */
  start?: number | null;
}

/** The numbering that a level has in official documents: 一、（一） 1. （1）. */
export const USUAL: readonly Numbering[] = ['COMMA', 'BRACKET', 'DOT', 'ARABIC_BRACKET'];

const CIRCLES = 20;
const FIRST_CIRCLE = '①'.codePointAt(0)!;

const FORMS: Record<Numbering, (ordinal: number) => string> = {
  PART: (n) => `第${chinese(n)}部分 `,
  COMMA: (n) => `${chinese(n)}、`,
  BRACKET: (n) => `（${chinese(n)}）`,
  DOT: (n) => `${n}.`,
  ARABIC_BRACKET: (n) => `（${n}）`,
  CIRCLE: (n) => (n <= CIRCLES ? String.fromCodePoint(FIRST_CIRCLE + n - 1) : `（${n}）`),
  ITEM: (n) => `${chinese(n)}是`,
  ORDINAL: (n) => `第${chinese(n)}，`,
  OF_THEM: (n) => `其${chinese(n)}，`,
};

/** A number as it is printed. */
export const numberOf = (numbering: Numbering, ordinal: number): string => FORMS[numbering](ordinal);

/**
 * The numbers that follow from where headings stand: below one parent, each way of numbering goes on from its last number. The service
 * derives them in the same way; this is for showing them while somebody writes.
 */
export function numbers(headings: Iterable<Numbered>): string[] {
  const counted = new Map<number, Map<Numbering, number>>();
  const numbered: string[] = [];
  for (const { level, numbering, start } of headings) {
    for (const deeper of [...counted.keys()].filter((known) => known > level)) counted.delete(deeper);
    if (!numbering) {
      numbered.push('');
      continue;
    }
    const ways = counted.get(level) ?? new Map<Numbering, number>();
    counted.set(level, ways);
    const ordinal = start ?? (ways.get(numbering) ?? 0) + 1;
    ways.set(numbering, ordinal);
    numbered.push(numberOf(numbering, ordinal));
  }
  return numbered;
}

const DIGITS = '零一二三四五六七八九';
const POWERS = ['', '十', '百', '千'];

/** Chinese numerals from 一 to 九千九百九十九. */
export function chinese(number: number): string {
  const digits = String(number);
  let numeral = '';
  let zero = false;
  [...digits].forEach((sign, at) => {
    const digit = Number(sign);
    if (digit === 0) {
      zero = true;
    } else {
      numeral += (zero ? '零' : '') + DIGITS[digit]! + POWERS[digits.length - 1 - at]!;
      zero = false;
    }
  });
  return number >= 10 && number < 20 ? numeral.slice(1) : numeral;
}

const READ: [Numbering, RegExp][] = [
  ['PART', /^第[一二三四五六七八九十百]+(?:部分|章|篇)[、：:\s]?\s*/],
  ['COMMA', /^[一二三四五六七八九十百]+[、.．]\s*/],
  ['BRACKET', /^[（(][一二三四五六七八九十百]+[）)][、.．]?\s*/],
  ['ARABIC_BRACKET', /^[（(][\d０-９]{1,3}[）)][、.．]?\s*/],
  ['DOT', /^[\d０-９]{1,3}[.．、](?!\d)\s*/],
  ['CIRCLE', /^[①-⑳]\s*/],
];
const LONGEST_HEADING = 40;

/** A heading that was typed or pasted as words: its numbering and what is left; undefined for an ordinary paragraph. */
export function writtenHeading(line: string): { numbering: Numbering; level: number; words: string } | undefined {
  const words = line.trim();
  if (words.length > LONGEST_HEADING || /[。；;！!？?：:]$/.test(words)) return undefined;
  for (const [numbering, pattern] of READ) {
    const rest = words.replace(pattern, '');
    if (rest !== words && rest && !/[。；]/.test(rest)) {
      const usual = USUAL.indexOf(numbering);
      return { numbering, level: numbering === 'PART' ? 1 : usual < 0 ? 5 : usual + 1, words: rest };
    }
  }
  return undefined;
}
