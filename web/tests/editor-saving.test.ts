import { expect, test, vi } from 'vitest';
import { Problem } from '@/platform/problems/Problem';
import { applied, nextChange, type Change, type Known } from '@/reports/editor/saving/changes';
import { chosen } from '@/reports/editor/saving/conflicts';
import { piecesOf } from '@/reports/editor/saving/difference';
import { keepOf } from '@/reports/editor/saving/kept';
import { merge } from '@/reports/editor/saving/merging';
import { Saving, type Keep, type Step, type Text, type Wire } from '@/reports/editor/saving/Saving';
import { sectionsOf, type Section } from '@/reports/editor/saving/sections';

vi.mock('@/platform/sign-in/session', () => ({ session: {} }));

const heading = (words: string, level = 1) => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text: words }],
});
const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const section = (id: string, words = id, level = 1): Section => ({
  id,
  level,
  json: JSON.stringify({ type: 'doc', content: [heading(id, level), paragraph(words)] }),
});
const preface = (words: string): Section => ({
  id: 'preface',
  level: 1,
  json: JSON.stringify({ type: 'doc', content: [paragraph(words)] }),
});
const ids = (sections: readonly Section[]) => sections.map((one) => one.id).join('');

/** All changes that lead from one text to another, as the service would take them. */
function way(base: readonly Known[], now: readonly Section[]): { changes: Change[]; end: Known[] } {
  const changes: Change[] = [];
  let end = [...base];
  for (let change = nextChange(end, now); change; change = nextChange(end, now)) {
    changes.push(change);
    end = applied(end, change);
    if (changes.length > 100) throw new Error('no end');
  }
  return { changes, end };
}

test('the same text has one form, whatever it came with', () => {
  const [one] = sectionsOf({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { id: 'a', level: 1, numbering: 'COMMA', number: '一、' }, content: [] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '完成', marks: [{ type: 'italic' }, { type: 'bold' }] },
          { type: 'text', text: '投资', marks: [{ type: 'bold' }, { type: 'italic' }] },
        ],
      },
    ],
  });
  expect(one).toEqual({
    id: 'a',
    level: 1,
    json: '{"type":"doc","content":[{"type":"heading","attrs":{"level":1,"numbering":"COMMA"}},{"type":"paragraph","content":[{"type":"text","text":"完成投资","marks":[{"type":"bold"},{"type":"italic"}]}]}]}',
  });
});

test('whatever became of a text, the changes lead there', () => {
  const base = [section('a'), section('b', 'b', 2), section('c', 'c', 2), section('d'), section('e')];
  const texts = [
    [],
    base.toReversed(),
    [section('d'), section('a'), section('b', 'b', 2), section('c', 'c', 2), section('e')],
    [preface('引言'), ...base],
    [section('a', '另写'), section('x'), section('c', 'c', 2), section('y'), section('b')],
    [section('e'), section('b', 'b', 2), section('d', 'neu', 3)],
  ];
  for (const now of texts) expect(way(base, now).end).toEqual(now.map((one) => expect.objectContaining(one)));
});

test('a section that moves far moves once, with all below it', () => {
  const base = [section('a'), section('b', 'b', 2), section('c'), section('d'), section('e')];
  const now = [section('c'), section('d'), section('a'), section('b', 'b', 2), section('e')];
  expect(way(base, now).changes).toEqual([{ kind: 'move', id: 'a', after: 'd' }]);
});

test('words are written to their new place before they are taken from the old one', () => {
  const base = [section('a', '一二'), section('b')];
  const now = [section('a', '一'), section('x', '二'), section('b')];
  expect(way(base, now).changes.map((one) => one.kind)).toEqual(['add', 'write']);
  expect(way(now, base).changes.map((one) => one.kind)).toEqual(['write', 'remove']);
});

test('what others wrote is taken in, what was written here stays', () => {
  const base = [section('a'), section('b'), section('c')];
  const now = [section('a', '我的'), section('b'), section('x'), section('c')];
  const remote = [section('c'), section('a'), section('y'), section('b', '他们的')];
  const merged = merge(base, now, remote);
  expect(merged.now.map((one) => one.json)).toEqual(
    [section('c'), section('a', '我的'), section('y'), section('b', '他们的'), section('x')].map((one) => one.json),
  );
  expect(merged.gone).toEqual([]);
});

test('a section that both changed keeps the text of here upon its old base, so that saving finds the conflict', () => {
  const merged = merge([section('a')], [section('a', '我的')], [{ ...section('a', '他们的'), digest: 'd2' }]);
  expect(merged.base).toEqual([section('a')]);
  expect(merged.now).toEqual([section('a', '我的')]);
});

test('what was written in a section that somebody deleted is not lost', () => {
  const merged = merge([section('a'), section('b')], [section('a', '我的'), section('b')], [section('b')]);
  expect(merged.gone).toEqual([section('a', '我的')]);
  expect(ids(merged.now)).toBe('b');
});

test('what was deleted here and changed there comes back', () => {
  const merged = merge([section('a'), section('b')], [section('b')], [section('a', '他们的'), section('b')]);
  expect(ids(merged.now)).toBe('ab');
});

test('keeping both texts keeps their words once and mine after them', () => {
  const both = chosen('both', section('a', '我的'), section('a', '他们的'))!;
  expect(both.json.indexOf('他们的')).toBeLessThan(both.json.indexOf('我的'));
  expect(both.json.match(/heading/g)).toHaveLength(1);
  expect(chosen('both', section('a', '我的'), undefined)).toEqual(section('a', '我的'));
});

test('a difference is told by its signs', () => {
  expect(piecesOf('完成投资12亿元', '完成投资15亿元')).toEqual([
    { kind: 'KEPT', text: '完成投资1' },
    { kind: 'REMOVED', text: '2' },
    { kind: 'ADDED', text: '5' },
    { kind: 'KEPT', text: '亿元' },
  ]);
});

test('what waits in the browser comes back as it was', () => {
  const store = new Map<string, string>();
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  } as unknown as Storage;
  const keep = keepOf('r', 'p', storage);
  keep.put([section('a'), section('b')], [section('b', '我的'), section('a')]);
  expect(keepOf('r', 'p', storage).get()).toMatchObject({
    base: [section('a'), section('b')],
    now: [section('b', '我的'), section('a')],
  });
  expect(keepOf('r', 'other', storage).get()).toBeUndefined();
  keep.forget();
  expect(keep.get()).toBeUndefined();
});

/** A service with one text, and an editor before it. */
function bench(base: Known[], sends: (step: Step) => void = () => {}) {
  let now: Section[] = [...base];
  const sent: Step[] = [];
  let kept = false;
  const wire: Wire = {
    read: async (id) =>
      base.find((one) => one.id === id) && { ...base.find((one) => one.id === id)!, digest: `${id}1` },
    send: async (step) => {
      sent.push(step);
      sends(step);
      return { digest: `${step.sequence}` };
    },
    renew: vi.fn(),
    takeOver: vi.fn(async () => {}),
    discard: vi.fn(async () => {}),
  };
  const text: Text = { read: () => now, show: (shown) => (now = [...shown]), isComposing: () => false };
  const keep: Keep = {
    put: () => (kept = true),
    forget: () => (kept = false),
  };
  const saving = new Saving(wire, text, keep, { pause: 0, longest: 1000, again: [0] });
  saving.begin(base);
  return {
    saving,
    sent,
    wire,
    write: (next: Section[]) => ((now = next), saving.touched()),
    now: () => now,
    kept: () => kept,
  };
}

const refusal = (status: number, kind: string, members = {}) =>
  Problem.from(status, { type: `urn:${kind}`, ...members });

test('changes are numbered without gaps, and each names what it was written upon', async () => {
  const { saving, sent, write } = bench([section('a')]);
  write([section('a', '一')]);
  expect(await saving.save()).toBe(true);
  write([section('a', '一二'), section('b')]);
  expect(await saving.save()).toBe(true);
  expect(sent.map(({ change, sequence, basedOn }) => [change.kind, sequence, basedOn])).toEqual([
    ['write', 1, 'a1'],
    ['add', 2, undefined],
    ['write', 3, '1'],
  ]);
  expect(saving.state.phase).toBe('saved');
});

test('without a network the text waits in the browser, and the very same change is sent when it is back', async () => {
  let away = true;
  const { saving, sent, write, kept } = bench([section('a')], () => {
    if (away) throw Problem.unreachable();
  });
  write([section('a', '路上写的')]);
  expect(await saving.save()).toBe(false);
  expect(saving.state.phase).toBe('offline');
  expect(kept()).toBe(true);
  away = false;
  expect(await saving.save()).toBe(true);
  expect(new Set(sent.map((step) => step.id)).size).toBe(1);
  expect(kept()).toBe(false);
});

test('a conflict waits for a person while other sections are saved', async () => {
  const theirs = { type: 'doc', content: [heading('a'), paragraph('他们的')] };
  const { saving, sent, write, now } = bench([section('a'), section('b')], (step) => {
    if (step.change.id === 'a' && step.basedOn === 'a1')
      throw refusal(412, 'section-changed', {
        current: theirs,
        currentDigest: 'a2',
        changedBy: '李四',
        unmerged: '/x/7',
      });
  });
  write([section('a', '我的'), section('b', '另写')]);
  expect(await saving.save()).toBe(false);
  expect(saving.state).toMatchObject({ phase: 'conflict', conflicts: [{ id: 'a', kind: 'changed', by: '李四' }] });
  expect(sent.map((step) => step.change.id)).toEqual(['a', 'b']);

  await saving.settle(saving.state.conflicts[0]!, 'mine');
  expect(sent.at(-1)).toMatchObject({
    change: { id: 'a', json: section('a', '我的').json },
    basedOn: 'a2',
    sequence: 3,
  });
  expect(saving.state.phase).toBe('saved');
  expect(now()[0]!.json).toContain('我的');
});

test('a deletion of what somebody has rewritten shows the new words instead', async () => {
  const theirs = { type: 'doc', content: [heading('a'), paragraph('他们的')] };
  const { saving, write, now } = bench([section('a'), section('b')], (step) => {
    if (step.change.kind === 'remove') throw refusal(412, 'section-changed', { current: theirs, currentDigest: 'a2' });
  });
  write([section('b')]);
  expect(await saving.save()).toBe(true);
  expect(now().map((one) => one.id)).toEqual(['a', 'b']);
  expect(now()[0]!.json).toContain('他们的');
});

test('an editor whose numbers are not known any more goes on as another', async () => {
  let first = true;
  const { saving, wire, write } = bench([section('a')], () => {
    if (!first) return;
    first = false;
    throw refusal(409, 'change-outdated', { expected: 9 });
  });
  write([section('a', '一')]);
  expect(await saving.save()).toBe(true);
  expect(wire.renew).toHaveBeenCalledOnce();
});

test('a report that went to review takes no more, and says so', async () => {
  const { saving, write } = bench([section('a')], () => {
    throw refusal(409, 'report-locked', { title: '报告已锁定' });
  });
  write([section('a', '晚了')]);
  expect(await saving.save()).toBe(false);
  expect(saving.state).toMatchObject({ phase: 'closed', failure: { title: '报告已锁定' } });
});
