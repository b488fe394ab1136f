import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { Range } from './lines';
import { placesIn } from './sections';

/** Leads to places of the text: from the outline, from checks, from what is told about words. */
export function going(editor: Editor, preface: () => string) {
  /** Goes to a place or to a section, with the words there chosen. */
  function jump(to: Range | string): void {
    const range = typeof to === 'string' ? startOf(to) : to;
    if (!range) return;
    const { doc } = editor.state;
    const selection = TextSelection.between(doc.resolve(range.from), doc.resolve(range.to));
    editor.view.dispatch(editor.state.tr.setSelection(selection));
    const at = editor.view.domAtPos(selection.from);
    const element = at.node instanceof Element ? (at.node.children[at.offset] ?? at.node) : at.node.parentElement;
    element?.scrollIntoView({ block: 'center' });
    editor.view.focus();
  }

  function startOf(section: string): Range | undefined {
    const place = placesIn(editor.state.doc, preface()).find((one) => one.id === section);
    return place && { from: place.from + 1, to: place.from + 1 };
  }

  /** Goes to a sentence of a section; to the section where it reads otherwise now. */
  function seek(section: string, sentence: string): void {
    const place = placesIn(editor.state.doc, preface()).find((one) => one.id === section);
    let found: Range | undefined;
    if (place) {
      editor.state.doc.nodesBetween(place.from, place.to, (node, at) => {
        if (!node.isTextblock || found) return !found;
        const start = node.textBetween(0, node.content.size, undefined, '\uFFFC').indexOf(sentence);
        if (start >= 0) found = { from: at + 1 + start, to: at + 1 + start + sentence.length };
        return false;
      });
    }
    jump(found ?? section);
  }

  return { jump, seek };
}
