/** What a post may do; the names are those of Keycloak's realm roles. */
export const ROLES = [
  'drafter',
  'statistician',
  'reviewer',
  'legal-reviewer',
  'issuer',
  'supervisor',
  'unit-admin',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that work with business data; administrators see none of it. */
export const BUSINESS: readonly Role[] = [
  'drafter',
  'statistician',
  'reviewer',
  'legal-reviewer',
  'issuer',
  'supervisor',
];

/** Roles of those who belong to a unit, its administrator among them. */
export const OF_UNITS: readonly Role[] = [...BUSINESS, 'unit-admin'];

/** A person's roles in one unit, as the token tells them. */
export interface Post {
  unit: string;
  /** Codes of all block ancestors and the own, joined by dots. */
  path: string;
  linePath: string;
  roles: Role[];
  offices?: { name: string; roles: Role[] }[];
}

/** The posts in an access token. It was signed for the services; the page only reads what to offer. */
export function postsIn(accessToken: string): Post[] {
  return claimsIn<{ posts?: Post[] }>(accessToken).posts ?? [];
}

/** What a token says; nothing of one in another form. */
export function claimsIn<T extends object>(token: string): Partial<T> {
  try {
    const payload = token.split('.')[1] ?? '';
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    return {};
  }
}

/** The post that was chosen before, or else the first. */
export function chosen(posts: readonly Post[], unit: string | null): Post | undefined {
  return posts.find((post) => post.unit === unit) ?? posts[0];
}

/** The superiors to whom a unit reports: the one above in the block, then the one above in the line. */
export function superiors(post: Post): string[] {
  const above = [post.path, post.linePath].map((path) => path.split('.').at(-2));
  return [...new Set(above.filter((code) => code !== undefined))];
}
