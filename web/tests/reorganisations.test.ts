import { describe, expect, test } from 'vitest';
import { isWhole, transfers, uneven } from '@/metrics/reorganisations/parts';

const part = (from: string, to: string, percent = '') => ({ from, to, percent });

describe('what goes on of units', () => {
  test('is everything where nothing is said, and a share where one is', () => {
    expect(transfers([part('370121T1 丰川镇', '370121T2'), part('370121T3', '370121T2 清源镇', '62.5')])).toEqual([
      { from: '370121T1', to: '370121T2', weight: 1 },
      { from: '370121T3', to: '370121T2', weight: 0.625 },
    ]);
  });

  test('adds up to everything of each unit, also in thirds', () => {
    const thirds = [part('A1', 'B1', '33.3333'), part('A1', 'B2', '33.3333'), part('A1', 'B3', '33.3334')];

    expect(uneven(thirds)).toEqual([]);
    expect(uneven([part('A1', 'B1', '60'), part('A1', 'B2', '30'), part('A2', 'B2')])).toEqual([
      { unit: 'A1', percent: 90 },
    ]);
  });

  test.each(['0', '-5', '100.1', '一半'])('is no share of %s per cent', (percent) => {
    expect(isWhole(part('A1', 'B1', percent))).toBe(false);
  });

  test('is whole with two units only', () => {
    expect(isWhole(part('A1', ' '))).toBe(false);
    expect(isWhole(part('A1', 'B1', '100'))).toBe(true);
  });
});
