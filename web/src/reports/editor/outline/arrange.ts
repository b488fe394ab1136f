import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { Entry } from '../text/sections';
import { USUAL, type Numbering } from './numbering';

/** The deepest level that the services know. */
export const DEEPEST = 9;

/** A heading with all below it: from where to where among the entries. */
export function branch(entries: readonly Entry[], at: number): { from: number; to: number } {
  const level = entries[at]!.level;
  const next = entries.findIndex((entry, index) => index > at && entry.level <= level);
  return { from: at, to: next < 0 ? entries.length : next };
}

/** The heading before which a branch stands after it has moved by one among its siblings; undefined where it cannot. */
export function neighbour(entries: readonly Entry[], at: number, by: 1 | -1): number | undefined {
  const { level } = entries[at]!;
  const { to } = branch(entries, at);
  if (by === 1) return entries[to]?.level === level ? branch(entries, to).to : undefined;
  for (let before = at - 1; before >= 0; before -= 1) {
    if (entries[before]!.level < level) return undefined;
    if (entries[before]!.level === level) return before;
  }
  return undefined;
}

/** What a heading is numbered with at another level: what is usual there, where it was numbered as is usual. */
export function numberingAt(level: number, before: { level: number; numbering: Numbering | null }): Numbering | null {
  return before.numbering === (USUAL[before.level - 1] ?? null) ? (USUAL[level - 1] ?? null) : before.numbering;
}

/** Changes of the outline, made in the text itself: they are saved, and undone, like everything else in it. */
export function arrangement(editor: Editor, entries: readonly Entry[]) {
  const end = (index: number) => entries[index]?.from ?? editor.state.doc.content.size;

  return {
    /** Puts a branch before the heading at another place among the entries. */
    move(at: number, before: number): void {
      const { from, to } = branch(entries, at);
      if (before >= from && before <= to) return;
      const tr = editor.state.tr;
      const [start, finish, target] = [end(from), end(to), end(before)];
      const moving = tr.doc.slice(start, finish).content;
      tr.delete(start, finish);
      const place = tr.mapping.map(target);
      tr.insert(place, moving);
      tr.setSelection(TextSelection.near(tr.doc.resolve(place + 1)));
      editor.view.dispatch(tr.scrollIntoView());
    },

    /** Takes a branch one level up or down. */
    shift(at: number, by: 1 | -1): void {
      const { from, to } = branch(entries, at);
      const tr = editor.state.tr;
      for (const entry of entries.slice(from, to)) {
        const level = Math.min(Math.max(entry.level + by, 1), DEEPEST);
        tr.setNodeMarkup(entry.from, undefined, {
          ...entry.attrs,
          level,
          numbering: numberingAt(level, entry.attrs),
        });
      }
      editor.view.dispatch(tr);
    },

    /** Begins a section behind a branch, at a level. */
    add(at: number | undefined, level: number, words: string): void {
      const place = at === undefined ? editor.state.doc.content.size : end(branch(entries, at).to);
      const like = at === undefined ? undefined : entries[at]!.attrs;
      const numbering = like && like.level === level ? like.numbering : (USUAL[level - 1] ?? null);
      const { schema, tr } = editor.state;
      const isUntouched = tr.doc.childCount === 1 && tr.doc.firstChild!.content.size === 0;
      const attrs = { id: crypto.randomUUID(), level, numbering };
      const heading = schema.node('heading', attrs, words ? schema.text(words) : undefined);
      const nodes = [heading, schema.node('paragraph')];
      if (isUntouched) tr.replaceWith(0, tr.doc.content.size, nodes);
      else tr.insert(place, nodes);
      const start = isUntouched ? 0 : place;
      tr.setSelection(TextSelection.create(tr.doc, start + heading.nodeSize + 1));
      editor.view.dispatch(tr.scrollIntoView());
      editor.view.focus();
    },

    rename(at: number, words: string): void {
      const { from } = entries[at]!;
      const { schema, tr } = editor.state;
      const heading = tr.doc.nodeAt(from)!;
      editor.view.dispatch(tr.replaceWith(from + 1, from + 1 + heading.content.size, words ? schema.text(words) : []));
    },

    set(at: number, facts: Partial<Entry['attrs']>): void {
      const entry = entries[at]!;
      editor.view.dispatch(editor.state.tr.setNodeMarkup(entry.from, undefined, { ...entry.attrs, ...facts }));
    },

    remove(at: number): void {
      const { from, to } = branch(entries, at);
      editor.view.dispatch(editor.state.tr.delete(end(from), end(to)));
    },
  };
}
