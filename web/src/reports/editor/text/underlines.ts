import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Range } from './lines';

/** Words that something is said about. They keep their place while somebody writes around them. */
export interface Underline extends Range {
  key: string;
  look: string;
  /** What is said, for who points at them. */
  words: string;
}

/** Who underlines; each sets its own anew. */
export type Layer = 'checks' | 'comments' | 'suggestions' | 'figures';

const key = new PluginKey<Map<Layer, DecorationSet>>('underlines');

export const Underlines = Extension.create({
  name: 'underlines',
  addProseMirrorPlugins: () => [
    new Plugin<Map<Layer, DecorationSet>>({
      key,
      state: {
        init: () => new Map(),
        apply(tr, layers, _, state) {
          const set = tr.getMeta(key) as { layer: Layer; lines: Underline[] } | undefined;
          if (!set && !tr.docChanged) return layers;
          const next = new Map([...layers].map(([layer, shown]) => [layer, shown.map(tr.mapping, tr.doc)]));
          if (set) next.set(set.layer, DecorationSet.create(state.doc, set.lines.map(decoration)));
          return next;
        },
      },
      props: {
        decorations: (state) => {
          const layers = [...(key.getState(state)?.values() ?? [])];
          return DecorationSet.create(
            state.doc,
            layers.flatMap((layer) => layer.find()),
          );
        },
      },
    }),
  ],
});

function decoration({ from, to, look, words, key: name }: Underline): Decoration {
  return Decoration.inline(from, to, { class: `said ${look}`, title: words, 'data-said': name }, { key: name });
}

export function underlined(tr: Transaction, layer: Layer, lines: Underline[]): Transaction {
  return tr.setMeta(key, { layer, lines }).setMeta('addToHistory', false);
}

/** Where the words stand now. */
export function underlineAt(state: EditorState, layer: Layer, name: string): Range | undefined {
  const found = key
    .getState(state)
    ?.get(layer)
    ?.find(undefined, undefined, (spec) => spec.key === name)[0];
  return found && { from: found.from, to: found.to };
}
