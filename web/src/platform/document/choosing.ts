import { onMounted, onUnmounted, ref, type Ref } from 'vue';
import { BESIDE } from './marking';
import { LONGEST_QUOTE, type Place } from './places';

/** A selection grows with every movement of the mouse; it is looked at when it rests. */
const REST = 150;

/** Words that a reader has chosen in a text, and where the eye is then, measured from the corner of the text. */
export interface Choice {
  place: Place;
  top: number;
  left: number;
}

/** Follows what is chosen in a text, for who may say something about it. */
export function useChoice(root: Readonly<Ref<HTMLElement | null>>, listens: () => boolean) {
  const choice = ref<Choice>();
  let timer = 0;
  function later(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (choice.value = root.value && listens() ? chosenIn(root.value) : undefined), REST);
  }
  onMounted(() => {
    document.addEventListener('selectionchange', later);
    window.addEventListener('resize', later);
  });
  onUnmounted(() => {
    window.clearTimeout(timer);
    document.removeEventListener('selectionchange', later);
    window.removeEventListener('resize', later);
  });
  return choice;
}

function chosenIn(root: HTMLElement): Choice | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const at = elementOf(range.startContainer);
  const section = at?.closest('section[id]');
  if (!section || !root.contains(section) || at?.closest(BESIDE)) return undefined;
  // A place is in one section: what was chosen beyond it, and beside it, stays out.
  const end = section.querySelector(BESIDE);
  if (!section.contains(range.endContainer) || elementOf(range.endContainer)?.closest(BESIDE)) {
    if (end) range.setEndBefore(end);
    else range.setEndAfter(section.lastChild ?? section);
  }
  const quote = range.toString().trim().slice(0, LONGEST_QUOTE).trim();
  const last = [...range.getClientRects()].at(-1);
  if (!quote || !last) return undefined;
  const corner = root.getBoundingClientRect();
  return {
    place: { sectionId: section.id, quote },
    top: last.bottom - corner.top,
    left: Math.min(last.right - corner.left, corner.width - 96),
  };
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
