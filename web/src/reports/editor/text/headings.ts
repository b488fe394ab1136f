import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { USUAL, writtenHeading } from '../outline/numbering';
import { outlineOf } from './sections';

/** Every heading has an identity of its own: one that was split or pasted a second time gets another. */
const identities = new Plugin({
  key: new PluginKey('identities'),
  appendTransaction(transactions, _, state) {
    if (!transactions.some((tr) => tr.docChanged)) return null;
    const places = new Map<string, { at: number; node: ProseNode }>();
    const tr = state.tr;
    const renew = (at: number) => tr.setNodeAttribute(at, 'id', crypto.randomUUID());
    state.doc.forEach((node, at) => {
      if (node.type.name !== 'heading') return;
      const id = node.attrs.id as string | null;
      const twin = id ? places.get(id) : undefined;
      if (!id) renew(at);
      // Split before its first word, the words keep the identity.
      else if (twin && twin.node.content.size === 0) renew(twin.at);
      else if (twin) renew(at);
      if (id && (!twin || twin.node.content.size === 0)) places.set(id, { at, node });
    });
    return tr.docChanged ? tr : null;
  },
});

/** Shows the numbers that follow from where headings stand. */
const numbering = new Plugin<DecorationSet>({
  key: new PluginKey('numbering'),
  state: {
    init: (_, state) => numbersOf(state.doc),
    apply: (tr, shown) => (tr.docChanged ? numbersOf(tr.doc) : shown),
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});

function numbersOf(doc: ProseNode): DecorationSet {
  return DecorationSet.create(
    doc,
    outlineOf(doc).map((entry) =>
      Decoration.node(entry.from, entry.from + doc.nodeAt(entry.from)!.nodeSize, { 'data-number': entry.number }),
    ),
  );
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    headings: {
      /** Makes a heading of a level, numbered as is usual there, of the line with the cursor; or an ordinary paragraph. */
      setLevel: (level: number | undefined) => ReturnType;
    };
  }
}

/** Headings as one writes them. */
export const Headings = Extension.create({
  name: 'headings',
  addProseMirrorPlugins: () => [identities, numbering],
  addCommands: () => ({
    setLevel:
      (level) =>
      ({ state, tr, dispatch }) => {
        const { $from } = state.selection;
        if ($from.depth !== 1) return false;
        const at = $from.before(1);
        const node = $from.node(1);
        if (level === undefined) {
          if (node.type.name !== 'heading') return false;
          if (dispatch) tr.setBlockType(at, at + node.nodeSize, state.schema.nodes.paragraph!);
          return true;
        }
        // Headings have words alone: no figures, no marks.
        const written = writtenHeading(node.textContent);
        const words = written?.words ?? node.textContent;
        const attrs = {
          id: node.type.name === 'heading' ? node.attrs.id : crypto.randomUUID(),
          level,
          numbering: USUAL[level - 1] ?? null,
          part: node.attrs.part ?? null,
        };
        if (dispatch) {
          const offset = Math.max(0, $from.parentOffset - (node.textContent.length - words.length));
          const heading = state.schema.node('heading', attrs, words ? state.schema.text(words) : undefined);
          tr.replaceWith(at, at + node.nodeSize, heading);
          tr.setSelection(TextSelection.create(tr.doc, Math.min(at + 1 + offset, at + heading.nodeSize - 1)));
        }
        return true;
      },
  }),
  addKeyboardShortcuts() {
    const level = (wanted: number | undefined) => () => this.editor.commands.setLevel(wanted);
    return {
      'Mod-Alt-0': level(undefined),
      'Mod-Alt-1': level(1),
      'Mod-Alt-2': level(2),
      'Mod-Alt-3': level(3),
      'Mod-Alt-4': level(4),
      // At the beginning of a heading, going back makes it ordinary words before it joins what stands above.
      Backspace: () => {
        const { selection } = this.editor.state;
        const isHead = selection.empty && selection.$from.parent.type.name === 'heading';
        return isHead && selection.$from.parentOffset === 0 && this.editor.commands.setLevel(undefined);
      },
    };
  },
});
