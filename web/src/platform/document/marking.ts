import { onScopeDispose, watch, type Ref } from 'vue';
import { spanOf, type Place } from './places';

/** Name of the highlight in theme.css. */
const NAME = 'remarks';
/** What stands beside the words in the same section, and is none of them. */
export const BESIDE = '.beside';

/**
 * Marks words in a text without touching the text: by the browser's highlights, where it has any. Those that have none show the
 * remarks below their sections all the same, with the words they are about.
 */
export function useMarks(root: Readonly<Ref<HTMLElement | null>>, places: () => readonly Place[]): void {
  if (!('highlights' in CSS)) return;
  watch(
    [root, places],
    () => {
      const ranges = root.value ? places().flatMap((place) => rangeOf(root.value!, place) ?? []) : [];
      CSS.highlights.set(NAME, new Highlight(...ranges));
    },
    { flush: 'post', immediate: true },
  );
  onScopeDispose(() => CSS.highlights.delete(NAME));
}

function rangeOf(root: HTMLElement, { sectionId, figure, quote }: Place): Range | undefined {
  const section = sectionId ? root.querySelector(`section[id="${CSS.escape(sectionId)}"]`) : root;
  const chip = figure && section?.querySelector(`[data-figure="${CSS.escape(figure)}"]`);
  if (chip) {
    const range = document.createRange();
    range.selectNodeContents(chip);
    return range;
  }
  if (!section || !quote) return undefined;
  const nodes = textsIn(section);
  const span = spanOf(
    nodes.map((node) => node.data),
    quote,
  );
  if (!span) return undefined;
  const range = document.createRange();
  range.setStart(nodes[span.from[0]]!, span.from[1]);
  range.setEnd(nodes[span.to[0]]!, span.to[1]);
  return range;
}

function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(BESIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
