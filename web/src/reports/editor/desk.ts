import { useQueryClient } from '@tanstack/vue-query';
import { useDebounced } from './timing';
import { computed, inject, onMounted, onUnmounted, provide, ref, shallowRef, watch, type InjectionKey } from 'vue';
import { failed } from '@/platform/parts/notes';
import { session } from '@/platform/sign-in/session';
import { saveBeforeLeaving } from '@/platform/sign-in/leaving';
import { unitName } from '@/platform/units/names';
import type { Report } from '../api';
import { isEditable } from '../states';
import * as api from './api';
import { keepOf, type Kept } from './saving/kept';
import { Locks } from './saving/locks';
import { merge } from './saving/merging';
import { Saving } from './saving/Saving';
import { formOf, sectionsOf, type Section } from './saving/sections';
import { locksOf, release, wireOf } from './saving/wire';
import { levelOf } from './saving/conflicts';
import { editorOf } from './text/editor';
import { going } from './text/going';
import { REMOTE, withLocks } from './text/guard';
import { linesIn, type Line } from './text/lines';
import { outlineOf, sectionAt, sectionsIn, shown, type Entry } from './text/sections';

const LOOK = 20_000;
const HOLD = 400;
const LEAVE_AFTER = 4_000;
const DRAW = 150;

export type Desk = ReturnType<typeof useDesk>;
const KEY: InjectionKey<Desk> = Symbol('desk');

/** The desk at which one report is written, for the parts of its page. */
export function useTheDesk(): Desk {
  return inject(KEY)!;
}

/**
 * Everything about writing one report: the text, how it is saved, who else writes, where one is. The page sets it up once, with the report
 * as it was when it was opened.
 */
export function useDesk(opened: { value: Report; etag: string }) {
  const id = opened.value.id;
  const queries = useQueryClient();
  const report = shallowRef(opened.value);
  const title = ref(opened.value.title);
  const outline = shallowRef<Entry[]>([]);
  const current = ref<string>();
  const characters = ref(0);
  /** Counts how often the text was taken from the service anew. */
  const pulled = ref(0);
  /** What stood in this browser when the report was opened, and has been taken up. */
  const resumed = ref<string>();

  const keep = keepOf(id, session.state.username);
  const kept = keep.get();
  let preface = prefaceOf(opened.value, kept);
  const wire = wireOf(id);
  const host = document.createElement('div');
  host.className = 'host';

  const missing = ref(0);
  const editor = editorOf(
    id,
    host,
    () => preface,
    (count) => (missing.value = count),
  );

  const read = (): Section[] => sectionsIn(editor.state.doc, preface, hasPreface());
  const hasPreface = () => saving.known().some((one) => one.id === preface);
  const saving: Saving = new Saving(
    wire,
    {
      read,
      show(sections) {
        const tr = editor.state.tr;
        shown(tr, editor.schema, preface, sections, read());
        editor.view.dispatch(tr.setMeta(REMOTE, true).setMeta('addToHistory', false));
      },
      isComposing: () => editor.view.composing,
    },
    keep,
  );
  const locks = new Locks(
    { ...wire, list: () => locksOf(id), release: (section) => release(id, section, wire.client()) },
    session.state.username,
    () => saving.save(),
  );
  const isOpen = computed(
    () => isEditable(report.value.state) && saving.state.phase !== 'closed' && session.has('drafter'),
  );

  begin();
  const hold = useDebounced(() => saving.hold(), HOLD);
  const draw = useDebounced(() => {
    outline.value = outlineOf(editor.state.doc);
    characters.value = editor.state.doc.textContent.replace(/\s/g, '').length;
  }, DRAW);
  editor.on('update', ({ transaction }) => {
    draw();
    if (transaction.getMeta(REMOTE)) return;
    saving.touched();
    hold();
  });
  editor.on('selectionUpdate', whereAmI);
  editor.on('focus', whereAmI);
  watch(isOpen, (open) => editor.setEditable(open, false), { immediate: true });
  watch(
    () => locks.state.others,
    (others) => editor.view.dispatch(withLocks(editor.state.tr, others)),
  );

  function begin(): void {
    const base = sectionsOf(opened.value.document);
    const merged = kept ? merge(kept.base, kept.now, base) : { base, now: base, gone: [] };
    const tr = editor.state.tr;
    // Each report begins with a text of its own; what stood before it is nothing that could be undone.
    shown(tr, editor.schema, preface, merged.now, []);
    editor.view.dispatch(tr.setMeta(REMOTE, true).setMeta('addToHistory', false));
    outline.value = outlineOf(editor.state.doc);
    characters.value = editor.state.doc.textContent.replace(/\s/g, '').length;
    saving.begin(merged.base);
    merged.gone.forEach((mine) => saving.conflict({ id: mine.id, kind: 'gone', mine }));
    if (kept && saving.state.phase !== 'saved') resumed.value = kept.at;
  }

  function whereAmI(): void {
    const place = sectionAt(editor.state.doc, preface, editor.state.selection.from);
    current.value = place?.id;
    if (editor.isFocused && isOpen.value) locks.enter(place?.id);
  }

  /** Looks at the text as the service has it now, and takes in what others have written. */
  async function pull(): Promise<void> {
    const fetched = await api.whole(id);
    const others = fetched.value.document?.attrs?.preface;
    if (others && !hasPreface()) preface = others;
    if (!saving.pull(sectionsOf(fetched.value.document))) return;
    take(fetched);
  }

  function take(fetched: { value: Report; etag: string }): void {
    report.value = fetched.value;
    title.value = fetched.value.title;
    pulled.value += 1;
    queries.setQueryData(['reports', id], fetched);
    if (!isEditable(fetched.value.state)) saving.close();
  }

  /**
   * Does something that the service does to the whole text: what is written is saved before, and what came of it is shown after.
   *
   * @throws Problem when it could not be done
   */
  async function change<T>(act: (etag: string, report: Report) => Promise<T>): Promise<T | undefined> {
    if (!(await saving.save())) return undefined;
    const { value, etag } = await api.whole(id);
    const answer = await act(etag, value);
    await pull();
    return answer;
  }

  async function rename(words: string): Promise<void> {
    const wanted = words.trim();
    if (!wanted || wanted === report.value.title) {
      title.value = report.value.title;
      return;
    }
    await change((etag, { document }) => api.replace(id, etag, wanted, document ?? { type: 'doc' }));
    await queries.invalidateQueries({ queryKey: ['reports', 'list'] });
  }

  const { jump, seek } = going(editor, () => preface);

  /** Lines of the text with their places, as the service counts them when all is saved. */
  function lines(): Line[] {
    return linesIn(editor.state.doc, report.value.title, preface, hasPreface());
  }

  /** What was written here and is not in the text that the service has: what it says about words may be about others. */
  const isSaved = () => JSON.stringify(read()) === JSON.stringify(saving.known().map(bare));

  /** Texts that an earlier visit could not bring in. */
  async function recall(): Promise<void> {
    const left = await api.unmerged(id);
    for (const one of left.toReversed()) {
      const mine: Section = { id: one.sectionId, level: levelOf(one.document), json: formOf(one.document) };
      const theirs = await wire.read(one.sectionId);
      if (theirs?.json === mine.json) await wire.discard(one.change);
      else {
        saving.conflict({
          id: one.sectionId,
          kind: theirs ? 'changed' : 'gone',
          mine,
          theirs,
          at: undefined,
          unmerged: one.change,
          recalled: one.writtenAt,
        });
      }
    }
  }

  let seen = '';
  async function look(): Promise<void> {
    if (document.hidden || saving.state.phase === 'saving' || saving.state.phase === 'offline') return;
    try {
      const newest = (await api.revisions(id, undefined, 1)).items[0];
      const mark = `${newest?.number} ${newest?.digest}`;
      if (seen && mark !== seen) await pull();
      seen = mark;
    } catch {
      // Saving tells of what is wrong; this is looked at again soon.
    }
  }

  const leave = () => {
    saving.hold();
    locks.giveBack();
  };
  const online = () => saving.retry();
  const offline = () => saving.hold();
  const visible = () => void look();
  const unsaved = (event: BeforeUnloadEvent) => {
    if (!saving.state.kept) event.preventDefault();
  };
  let looking = 0;
  let forget = () => {};
  onMounted(() => {
    forget = saveBeforeLeaving(async () => {
      saving.hold();
      // What is on its way may itself wait for signing in again: it is kept here, and taken up afterwards.
      await Promise.race([saving.save(), new Promise((resume) => setTimeout(resume, LEAVE_AFTER))]);
    });
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    window.addEventListener('beforeunload', unsaved);
    document.addEventListener('visibilitychange', visible);
    looking = window.setInterval(() => void look(), LOOK);
    locks.begin();
    void look();
    void recall().catch(failed);
  });
  onUnmounted(() => {
    forget();
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
    window.removeEventListener('beforeunload', unsaved);
    document.removeEventListener('visibilitychange', visible);
    window.clearInterval(looking);
    saving.hold();
    locks.end();
    editor.destroy();
  });

  const desk = {
    id,
    report,
    title,
    outline,
    current,
    characters,
    pulled,
    resumed,
    missing,
    host,
    editor,
    saving,
    locks,
    isOpen,
    preface: () => preface,
    unit: computed(() => unitName(report.value.unit)),
    pull,
    change,
    rename,
    jump,
    seek,
    lines,
    isSaved,
  };
  provide(KEY, desk as never);
  return desk;
}

function bare({ id, level, json }: Section): Section {
  return { id, level, json };
}

/** The identity of what stands before the first heading: that of the report, or of what waits in this browser. */
function prefaceOf(report: Report, kept: Kept | undefined): string {
  const waiting = kept?.now[0];
  const own = waiting && !waiting.json.includes('"type":"heading"') ? waiting.id : undefined;
  return report.document?.attrs?.preface ?? own ?? crypto.randomUUID();
}
