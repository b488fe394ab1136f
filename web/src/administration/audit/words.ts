import type { Change, SignIn } from './api';

/** A field that is not as it was. */
export interface Difference {
  field: string;
  before?: unknown;
  after?: unknown;
}

/** What was done, as far as the entry says. */
export interface Described {
  /** Key of its text below `administration.audit.what`. */
  what: What;
  /** What it was done to: a name, as it is or was. */
  subject: string;
  differences: Difference[];
}

export const WHATS = [
  'account',
  'post',
  'password',
  'unit',
  'office',
  'role',
  'set',
  'import',
  'directory',
  'denied',
  'other',
] as const;
export type What = (typeof WHATS)[number];

type Shape = Record<string, unknown>;
/** Says nothing to people: ids of Keycloak, and what follows from other fields. */
const UNSPOKEN = new Set(['id', 'elsewhere', 'above', 'name', 'path']);

export function describe(change: Change): Described {
  const { before, after } = statesIn(change.representation);
  const now = after ?? before ?? {};
  const what = whatOf(change, now);
  return {
    what,
    subject: subjectOf(change, what, now),
    differences: change.error ? [] : differencesOf(before, after, what),
  };
}

function whatOf({ path = '', resource, error }: Change, now: Shape): What {
  if (error || resource === 'TIAOKUAI_ADMINISTRATION') return 'denied';
  if (path.endsWith('/reset-password')) return 'password';
  if (/^users\/[^/]+\/groups\//.test(path)) return 'post';
  if (path.startsWith('users/')) return 'account';
  if (path.startsWith('roles/')) return 'role';
  if (path.startsWith('role-sets/')) return 'set';
  if (path.startsWith('imports/')) return 'import';
  if (path.startsWith('directory/')) return 'directory';
  if (path.startsWith('groups/')) return typeof now.code === 'string' ? 'unit' : 'office';
  return 'other';
}

function subjectOf({ path = '' }: Change, what: What, now: Shape): string {
  // Of a refusal: what was asked for, below the address that all of it has.
  if (what === 'denied') return path.replace(/ .*\/administration\/v1/, ' ');
  if (what === 'set' || what === 'role') return path.slice(path.indexOf('/') + 1);
  const name = text(now.name) || text(now.username);
  const key = text(now.code) || (text(now.username) !== name ? text(now.username) : '');
  if (name) return key ? `${name}（${key}）` : name;
  return what === 'other' || what === 'import' ? path : '';
}

function differencesOf(before: Shape | undefined, after: Shape | undefined, what: What): Difference[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .filter((field) => !UNSPOKEN.has(field) || (field === 'name' && what !== 'account' && before && after))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

/** Value of a field in words; `named` is asked for roles, `truth` for yes and no. */
export function valueIn(value: unknown, named: (role: string) => string, truth: (is: boolean) => string): string {
  if (value == null || value === '') return '—';
  if (typeof value === 'boolean') return truth(value);
  if (Array.isArray(value)) return value.map((one) => valueIn(one, named, truth)).join('、') || '—';
  if (isShape(value)) {
    const post = [text(value.unitName), text(value.name)].filter(Boolean).join(' · ');
    return post || JSON.stringify(value);
  }
  return named(String(value));
}

function statesIn(representation: string | undefined): { before?: Shape; after?: Shape } {
  const read = parsed(representation);
  if (!read) return {};
  // What Keycloak's own console writes has no two states: it is what was sent.
  if (!('before' in read) && !('after' in read)) return { after: read };
  return {
    before: isShape(read.before) ? read.before : undefined,
    after: isShape(read.after) ? read.after : undefined,
  };
}

/** Who signed in; of a name that nobody has, what was written. */
export function whoOf(entry: SignIn): string {
  return text(parsed(entry.details)?.username) || entry.username || '';
}

/** The unit of the post in which a change was made. */
export function postOf(change: Change): string {
  return text(parsed(change.details)?.post);
}

function parsed(json: string | undefined): Shape | undefined {
  try {
    const read: unknown = JSON.parse(json ?? '');
    return isShape(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
