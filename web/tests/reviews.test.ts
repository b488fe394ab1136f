import { expect, test, vi } from 'vitest';
import type { Part } from '@/platform/document/model';
import { keepName } from '@/platform/people/names';
import { speak } from '@/platform/texts';
import { anchorOf, type Case, type Decision, type HistoryLine, type Step } from '@/reviews/api';
import { lineText } from '@/reviews/history';
import { figuresIn } from '@/reviews/remarks/figures';
import { earlierThan, lastAgreed, progressOf, recallable, stagesOf } from '@/reviews/stages';

const step = (ordinal: number, seat: number, state: Step['state']): Step => ({
  id: `${ordinal}-${seat}`,
  ordinal,
  seat,
  turn: 1,
  unit: '370102',
  role: 'reviewer',
  act: 'REVIEW',
  state,
});
const decision = (stepId: string, reason: string) => ({ id: reason, stepId, reason }) as Decision;

test('stages stand in their order, whoever sits in them side by side', () => {
  const stages = stagesOf(
    [step(2, 2, 'OPEN'), step(1, 1, 'APPROVED'), step(2, 1, 'APPROVED'), step(3, 1, 'WAITING')],
    [],
  );
  expect(stages.map((stage) => [stage.ordinal, stage.when, stage.steps.map(({ step: one }) => one.seat)])).toEqual([
    [1, 'past', [1]],
    [2, 'now', [1, 2]],
    [3, 'later', [1]],
  ]);
});

test('of several decisions about a step the last one counts', () => {
  const [stage] = stagesOf([step(1, 1, 'APPROVED')], [decision('1-1', '先前'), decision('1-1', '后来')]);
  expect(stage!.steps[0]!.decision?.reason).toBe('后来');
});

test('a text can be sent back to stages that have agreed, and to no others', () => {
  const steps = [step(1, 1, 'APPROVED'), step(2, 1, 'SKIPPED'), step(3, 1, 'OPEN'), step(4, 1, 'WAITING')];
  expect(earlierThan({ ordinal: 3 }, steps)).toEqual([1]);
});

test('of a countersignature one sees how many have agreed, whoever was asked before them in the same seat', () => {
  const again = { ...step(1, 2, 'APPROVED'), id: 'again', turn: 2 };
  const [stage] = stagesOf([step(1, 1, 'OPEN'), step(1, 2, 'HANDED_OVER'), again, step(1, 3, 'SKIPPED')], []);
  expect(progressOf(stage!)).toEqual({ agreed: 1, asked: 2 });
  expect(progressOf(stagesOf([step(1, 1, 'OPEN')], [])[0]!)).toBeUndefined();
});

const line = (what: HistoryLine['what'], username: string, ordinal = 1) =>
  ({ what, by: { username, name: username }, unit: '370102', ordinal }) as HistoryLine;
const agreed = (stepId: string, username: string, decidedAt: string) =>
  ({ stepId, ordinal: 1, decision: 'APPROVED', decidedBy: { username }, decidedAt }) as Decision;
const open = (steps: Step[], history: HistoryLine[], decisions: Decision[] = []) =>
  ({ state: 'OPEN', steps, history, decisions }) as Pick<Case, 'state' | 'steps' | 'history' | 'decisions'>;

test('the own agreement is taken back until somebody else acts', () => {
  const steps = [step(1, 1, 'APPROVED'), step(2, 1, 'OPEN')];
  const mine = [agreed('1-1', 'xue', '2026-01-02')];
  const noted = [line('OPENED', 'wei'), line('APPROVED', 'xue'), line('INFORMED', 'system')];
  expect(recallable(open(steps, noted, mine), 'xue', '370102')?.id).toBe('1-1');
  expect(recallable(open(steps, [...noted, line('ASKED', 'jiang')], mine), 'xue', '370102')).toBeUndefined();
  expect(recallable(open(steps, noted, mine), 'xue', '370121')).toBeUndefined();
  expect(recallable({ ...open(steps, noted, mine), state: 'RETURNED' }, 'xue', '370102')).toBeUndefined();
});

test('so are a handing over and an added reviewer', () => {
  const given = [step(1, 1, 'HANDED_OVER'), { ...step(1, 1, 'OPEN'), id: 'now', turn: 2 }];
  expect(recallable(open(given, [line('HANDED_OVER', 'xue')]), 'xue', '370102')?.id).toBe('1-1');
  const guests = [{ ...step(1, 2, 'OPEN'), added: true }, step(1, 1, 'WAITING')];
  expect(recallable(open(guests, [line('INVITED', 'xue')]), 'xue', '370102')?.id).toBe('1-1');
});

test('the latest agreement is the one that approved', () => {
  expect(lastAgreed([agreed('a', 'x', '2026-02-01'), agreed('b', 'y', '2026-01-01')])?.stepId).toBe('a');
});

test('figures of a section are offered once each', () => {
  const figure = { type: 'figure' as const, attrs: { id: 'f', text: '46.5公里' } };
  const part: Part = { id: 's', depth: 1, blocks: [{ type: 'paragraph', content: [figure, figure] }] };
  expect(figuresIn(part)).toEqual([{ id: 'f', text: '46.5公里' }]);
});

test('a place without an identity of its own is the whole text', () => {
  const id = '6f6f0b34-6a3f-4d0e-9c55-0f4a4b4b2f11';
  expect(anchorOf({ sectionId: 'preface', quote: '隐患' }, '请核对')).toEqual({ quote: '隐患', text: '请核对' });
  expect(anchorOf({ sectionId: id, figure: id })).toEqual({ sectionId: id, figure: id });
});

test('the history calls people and roles by their names, and leaves reasons as they are', async () => {
  vi.stubGlobal('localStorage', { setItem: () => {} });
  vi.stubGlobal('document', { documentElement: {} });
  await speak('zh-CN');
  keepName('head.office', '陆承志');
  const said = (what: HistoryLine['what'], text: string) => lineText({ what, text });
  expect(said('HANDED_OVER', '转给“head.office”：请先看“head.office”')).toBe('转给“陆承志”：请先看“head.office”');
  expect(said('INVITED', '前加签：legal-reviewer，法制科“head.office”')).toBe('前加签：法制审核人，法制科“陆承志”');
  expect(said('INVITED', '后加签：reviewer：请看“head.office”')).toBe('后加签：审核人：请看“head.office”');
  expect(said('RETURNED', '转给“head.office”')).toBe('转给“head.office”');
  vi.unstubAllGlobals();
});
