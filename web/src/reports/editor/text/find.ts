import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Range } from './lines';

interface Sought {
  words: string;
  found: Range[];
  /** Which of them is the one that is looked at; -1 for none. */
  at: number;
}

const NOTHING: Sought = { words: '', found: [], at: -1 };
const key = new PluginKey<Sought>('find');
/** Stands for a figure, which is one piece and whose words are not to be replaced. */
const PIECE = '\uFFFC';

/** Where words stand in a text, one after the other; capitals count as small ones. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (!words) return found;
  const [where, what] = [text.toLowerCase(), words.toLowerCase()];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) found.push(at);
  return found;
}

function foundIn(doc: ProseNode, words: string): Range[] {
  const found: Range[] = [];
  if (!words) return found;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, PIECE);
    for (const at of occurrences(text, words)) {
      found.push({ from: position + 1 + at, to: position + 1 + at + words.length });
    }
    return false;
  });
  return found;
}

declare module '@tiptap/core' {
  interface Storage {
    /** What the keys for finding do. */
    find: { open: () => void };
  }
}

/** Finds words, and marks where they stand. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Sought>({
      key,
      state: {
        init: () => NOTHING,
        apply(tr, sought) {
          const asked = tr.getMeta(key) as Partial<Sought> | undefined;
          if (!asked && !(tr.docChanged && sought.words)) return sought;
          const words = asked?.words ?? sought.words;
          const found = foundIn(tr.doc, words);
          const at = asked?.at ?? sought.at;
          return { words, found, at: found.length ? Math.min(Math.max(at, 0), found.length - 1) : -1 };
        },
      },
      props: {
        decorations(state) {
          const { found, at } = key.getState(state)!;
          return DecorationSet.create(
            state.doc,
            found.map(({ from, to }, index) =>
              Decoration.inline(from, to, { class: index === at ? 'found here' : 'found' }),
            ),
          );
        },
      },
    }),
  ],
  addStorage: () => ({ open: (): void => {} }),
  addKeyboardShortcuts() {
    const open = () => {
      this.storage.open();
      return true;
    };
    return { 'Mod-f': open, 'Mod-h': open };
  },
});

export const soughtIn = (state: EditorState): Sought => key.getState(state) ?? NOTHING;

/** Looks for words, beginning with the first that stands behind the cursor. */
export function seek(state: EditorState, words: string) {
  const next = foundIn(state.doc, words).findIndex((one) => one.from >= state.selection.from);
  return state.tr.setMeta(key, { words, at: Math.max(next, 0) });
}

/** Goes on to another place, around the end of the text. */
export function step(state: EditorState, by: 1 | -1) {
  const { found, at } = soughtIn(state);
  return state.tr.setMeta(key, { at: found.length ? (at + by + found.length) % found.length : -1 });
}

/** Other words in the one place that is looked at, or in all; their marks stay. */
export function replaced(state: EditorState, words: string, everywhere: boolean) {
  const { found, at } = soughtIn(state);
  const tr = state.tr;
  const chosen = everywhere ? found : found.slice(at, at + 1);
  for (const { from, to } of chosen.toReversed()) {
    if (words) tr.replaceWith(from, to, state.schema.text(words, state.doc.resolve(from + 1).marks()));
    else tr.delete(from, to);
  }
  return tr;
}
