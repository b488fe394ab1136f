import type { Person, RoleSet, Unit } from './api';

/** The three administrators 三员: the security administrator alone appoints them. */
export const THREE: readonly string[] = ['system-admin', 'security-admin', 'audit-admin'];
/** Everybody whom the security administrator appoints. */
export const ADMINISTRATORS: readonly string[] = ['unit-admin', ...THREE];

/** What decides which roles somebody may give; the administration decides by the same and has the last word (ADR 50). */
export interface Grounds {
  security: boolean;
  /** User name of who looks. */
  self: string;
  /** The unit of one's own post. */
  own: string;
  units: ReadonlyMap<string, Unit>;
  sets: readonly RoleSet[];
}

/** Roles that may be given and taken in a unit. */
export function grantable({ security, own, units, sets }: Grounds, code: string): string[] {
  if (security) return [...ADMINISTRATORS];
  const rolesIn = (unit: string) => sets.find((set) => set.name === units.get(unit)?.roleSet)?.roles ?? [];
  const here = rolesIn(code);
  return rolesIn(own).filter((role) => here.includes(role) && !THREE.includes(role));
}

/** Why an account cannot be touched by whoever looks at it; undefined where it can. */
export function untouchable(grounds: Grounds, person: Person): 'self' | 'elsewhere' | 'above' | undefined {
  if (person.username === grounds.self) return 'self';
  if (person.elsewhere) return 'elsewhere';
  return person.posts.some((post) => !mayGive(grounds, post)) ? 'above' : undefined;
}

/** Whether a post may be given or taken: only with all of its roles. */
export function mayGive(grounds: Grounds, post: { unit?: string; roles: readonly string[] }): boolean {
  const may = grantable(grounds, post.unit ?? '');
  return post.roles.every((role) => may.includes(role));
}
