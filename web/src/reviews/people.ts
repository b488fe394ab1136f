import type { Case } from './api';

/** Somebody by login name; their own name where it is known. */
export interface Person {
  username: string;
  name: string;
}

/** Colleagues who are known from a case: people of a unit who have had to do with it, but for who asks and who submitted it. */
export function colleagues(
  { history, steps, submittedBy }: Pick<Case, 'history' | 'steps' | 'submittedBy'>,
  unit: string,
  me: string,
): Person[] {
  const known = new Map<string, string>();
  for (const { person, unit: asked } of steps) if (person && asked === unit) known.set(person, person);
  for (const { by, unit: acting } of history) {
    if (by?.username && acting === unit) known.set(by.username, by.name ?? by.username);
  }
  known.delete(me);
  known.delete(submittedBy.username ?? '');
  return [...known].map(([username, name]) => ({ username, name }));
}
