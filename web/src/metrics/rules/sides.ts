import type { Side } from './api';

const CODE = '[A-Z0-9][A-Z0-9-]{1,39}';
const NUMBER = String.raw`\d+(?:\.\d+)?`;
const CONSTANT = new RegExp(`^${NUMBER}$`);
const TERM = new RegExp(String.raw`^(?:(${NUMBER})\s*[×*]\s*)?(${CODE})$`);

/**
 * One side of a rule as people write it: `GL-01 + 0.5 × GL-02 - 100`. Signs between terms stand between spaces, since codes have
 * hyphens in them. Nothing where it cannot be read.
 */
export function sideOf(written: string): Side | undefined {
  const parts = written.trim().split(/\s+([+\-−])\s+/);
  const terms: NonNullable<Side['terms']> = [];
  let constant: number | undefined;
  for (let i = 0; i < parts.length; i += 2) {
    const sign = i > 0 && parts[i - 1] !== '+' ? -1 : 1;
    const part = parts[i] ?? '';
    const term = TERM.exec(part);
    if (CONSTANT.test(part)) {
      constant = (constant ?? 0) + sign * Number(part);
    } else if (term) {
      const factor = sign * Number(term[1] ?? 1);
      terms.push({ indicator: term[2], factor: factor === 1 ? undefined : factor });
    } else {
      return undefined;
    }
  }
  return { terms, constant };
}

/** A side as {@link sideOf} reads it. */
export function writtenSide({ terms = [], constant }: Side): string {
  const parts = terms.map(({ indicator, factor }) => {
    const times = Math.abs(factor ?? 1);
    return { minus: (factor ?? 1) < 0, text: times === 1 ? `${indicator}` : `${times} × ${indicator}` };
  });
  if (constant !== undefined && constant !== null) {
    parts.push({ minus: constant < 0, text: `${Math.abs(constant)}` });
  }
  // What is taken away cannot stand first: 0 does.
  const first = parts[0]?.minus ? '0' : '';
  return parts.reduce((all, { minus, text }) => (all ? `${all} ${minus ? '-' : '+'} ${text}` : text), first);
}
