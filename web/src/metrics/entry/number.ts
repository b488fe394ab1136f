import type { Qualifier } from '../api';

/** A number as people write it into a cell, with how exact it is meant; see QualifiedNumber of metrics-service. */
export interface Written {
  value: number;
  qualifier?: Qualifier;
}

/** The longer words first: 不超过 contains 超过. */
const WORDS: readonly (readonly [string, Qualifier])[] = [
  ['不少于', 'AT_LEAST'],
  ['不低于', 'AT_LEAST'],
  ['至少', 'AT_LEAST'],
  ['≥', 'AT_LEAST'],
  ['>=', 'AT_LEAST'],
  ['不超过', 'AT_MOST'],
  ['不高于', 'AT_MOST'],
  ['不多于', 'AT_MOST'],
  ['至多', 'AT_MOST'],
  ['≤', 'AT_MOST'],
  ['<=', 'AT_MOST'],
  ['超过', 'MORE_THAN'],
  ['多于', 'MORE_THAN'],
  ['高于', 'MORE_THAN'],
  ['逾', 'MORE_THAN'],
  ['>', 'MORE_THAN'],
  ['不足', 'LESS_THAN'],
  ['不到', 'LESS_THAN'],
  ['少于', 'LESS_THAN'],
  ['低于', 'LESS_THAN'],
  ['<', 'LESS_THAN'],
  ['大约', 'ABOUT'],
  ['约', 'ABOUT'],
  ['≈', 'ABOUT'],
];
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** More digits than that are not held exactly here; files hold them. */
const DIGITS = 15;

/** What a cell says: a number, why it is none, or nothing. Digits of the full width are digits, too. */
export function read(cell: string): Written | 'none' | 'long' | undefined {
  let rest = cell.normalize('NFKC').trim();
  if (rest === '') return undefined;
  let qualifier: Qualifier | undefined;
  const word = WORDS.find(([start]) => rest.startsWith(start.normalize('NFKC')));
  if (word) {
    qualifier = word[1];
    rest = rest.slice(word[0].normalize('NFKC').length).trim();
  } else if (rest.endsWith('左右')) {
    qualifier = 'ABOUT';
    rest = rest.slice(0, -2).trim();
  }
  if (!NUMBER.test(rest)) return 'none';
  const plain = rest.replaceAll(',', '');
  if (plain.replace(/^[+-]?0*|\./g, '').length > DIGITS) return 'long';
  return qualifier ? { value: Number(plain), qualifier } : { value: Number(plain) };
}
