import type { NewKey } from './api';

/** As many as are valid side by side (ADR 55). */
export const MOST_KEYS = 2;

/** Why what was pasted is no public key that can be handed in. */
export type Wrong = 'form' | 'private' | 'kid';

const KID = /^[A-Za-z0-9._~-]{1,100}$/;
/** Parts of a JWK that only its owner may know, also those of symmetric keys. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const PUBLIC = ['kty', 'kid', 'alg', 'use', 'n', 'e', 'crv', 'x', 'y'] as const;

/**
 * The public key in what was pasted: a JWK, or a set that has one key alone. A private one is never taken, not even its public
 * half: whoever has pasted it should know that it has been shown around.
 */
export function keyIn(pasted: string): { key: NewKey } | { wrong: Wrong } {
  let read: unknown;
  try {
    read = JSON.parse(pasted);
  } catch {
    return { wrong: /PRIVATE KEY|"d"\s*:/.test(pasted) ? 'private' : 'form' };
  }
  const keys = isShape(read) && Array.isArray(read.keys) ? (read.keys as unknown[]) : [read];
  if (keys.some((key) => isShape(key) && PRIVATE.some((part) => part in key))) return { wrong: 'private' };
  const [jwk, ...others] = keys;
  if (!isShape(jwk) || others.length > 0) return { wrong: 'form' };
  if (typeof jwk.kid !== 'string' || !KID.test(jwk.kid)) return { wrong: 'kid' };
  const isWhole =
    (jwk.kty === 'RSA' && hasTexts(jwk, 'n', 'e')) ||
    (jwk.kty === 'EC' && jwk.crv === 'P-256' && hasTexts(jwk, 'x', 'y'));
  if (!isWhole) return { wrong: 'form' };
  const parts = PUBLIC.flatMap((part) => (typeof jwk[part] === 'string' ? [[part, jwk[part]] as const] : []));
  return { key: Object.fromEntries(parts) as unknown as NewKey };
}

type Shape = Record<string, unknown>;

const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasTexts = (jwk: Shape, ...parts: string[]) => parts.every((part) => typeof jwk[part] === 'string' && jwk[part]);
