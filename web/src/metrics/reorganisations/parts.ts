import type { Transfer } from './api';

/** Of one unit, as much as goes on in another, as it is written: per cent, all of it where nothing stands. */
export interface Part {
  from: string;
  to: string;
  percent: string;
}

export const blankPart = (): Part => ({ from: '', to: '', percent: '' });

/** Millionths, as the service keeps them: sums are exact. */
const WHOLE = 1_000_000;
const shareOf = (percent: string) => (percent.trim() ? Math.round(Number(percent) * 10_000) : WHOLE);

const isShare = (percent: string) => {
  const share = shareOf(percent);
  return share > 0 && share <= WHOLE;
};

/** Whether both units are written down and the share is one. */
export const isWhole = (part: Part): boolean => Boolean(part.from.trim() && part.to.trim()) && isShare(part.percent);

/** Units of which more or less than everything goes on, with what does, in per cent. */
export function uneven(parts: readonly Part[]): { unit: string; percent: number }[] {
  const sums = new Map<string, number>();
  for (const { from, percent } of parts) {
    const unit = codeOf(from);
    sums.set(unit, (sums.get(unit) ?? 0) + shareOf(percent));
  }
  return [...sums].filter(([, sum]) => sum !== WHOLE).map(([unit, sum]) => ({ unit, percent: sum / 10_000 }));
}

/** The code of a unit that is written as its code, or as it is proposed: 370102JT 临江区交通运输局. */
export const codeOf = (written: string): string => written.trim().split(/\s/)[0] ?? '';

export const transfers = (parts: readonly Part[]): Transfer[] =>
  parts.map(({ from, to, percent }) => ({ from: codeOf(from), to: codeOf(to), weight: shareOf(percent) / WHOLE }));
