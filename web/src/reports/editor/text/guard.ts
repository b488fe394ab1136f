import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Lock } from '../saving/conflicts';
import { placesIn } from './sections';

/** Marks a change that was made elsewhere and is only shown here. */
export const REMOTE = 'remote';

interface GuardOptions {
  preface: () => string;
  words: (lock: Lock) => string;
}

interface Held {
  locks: ReadonlyMap<string, Lock>;
  shown: DecorationSet;
}

const key = new PluginKey<Held>('guard');

/** Sections that others write just now can be read here, not written. */
export const Guard = Extension.create<GuardOptions>({
  name: 'guard',
  addOptions: () => ({ preface: () => '', words: () => '' }),
  addProseMirrorPlugins() {
    const { preface, words } = this.options;
    const decorated = (doc: ProseNode, locks: ReadonlyMap<string, Lock>) =>
      DecorationSet.create(
        doc,
        placesIn(doc, preface()).flatMap((place) => {
          const lock = locks.get(place.id);
          return lock ? blocksIn(doc, place.from, place.to, words(lock)) : [];
        }),
      );
    return [
      new Plugin<Held>({
        key,
        state: {
          init: () => ({ locks: new Map(), shown: DecorationSet.empty }),
          apply(tr, held) {
            const locks = (tr.getMeta(key) as ReadonlyMap<string, Lock> | undefined) ?? held.locks;
            if (locks === held.locks && !tr.docChanged) return held;
            return { locks, shown: locks.size ? decorated(tr.doc, locks) : DecorationSet.empty };
          },
        },
        filterTransaction(tr, state) {
          const { locks } = key.getState(state)!;
          if (!tr.docChanged || tr.getMeta(REMOTE) || locks.size === 0) return true;
          return !placesIn(state.doc, preface()).some(
            (place) => locks.has(place.id) && touches(tr, place.from, place.to),
          );
        },
        props: { decorations: (state) => key.getState(state)?.shown },
      }),
    ];
  },
});

/** Tells the editor who holds what. */
export function withLocks(tr: Transaction, locks: ReadonlyMap<string, Lock>): Transaction {
  return tr.setMeta(key, locks).setMeta('addToHistory', false);
}

function blocksIn(doc: ProseNode, from: number, to: number, words: string): Decoration[] {
  const blocks: Decoration[] = [];
  doc.forEach((block, at) => {
    if (at < from || at >= to) return;
    const first = at === from;
    blocks.push(
      Decoration.node(at, at + block.nodeSize, {
        class: first ? 'held first' : 'held',
        contenteditable: 'false',
        ...(first ? { 'data-held': words } : {}),
      }),
    );
  });
  return blocks;
}

/** Whether a change touches a stretch of the text as it was before it. */
function touches(tr: Transaction, from: number, to: number): boolean {
  return tr.steps.some((step, index) => {
    const back = tr.mapping.slice(0, index).invert();
    let hit = false;
    step.getMap().forEach((start, end) => {
      const [begin, finish] = [back.map(start, 1), back.map(end, -1)];
      // A change right behind the last block of a section belongs to what follows.
      if (start === end ? begin > from && begin < to : begin < to && finish > from) hit = true;
    });
    return hit;
  });
}
