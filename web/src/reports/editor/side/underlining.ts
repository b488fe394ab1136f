import type { Node as ProseNode } from '@tiptap/pm/model';
import { watch, type Ref } from 'vue';
import type { Page } from '@/platform/api/clients';
import type { Checks } from '../../api';
import { toneOfSeverity } from '../../states';
import type { Comment, Figures } from '../api';
import type { Desk } from '../desk';
import { rangeIn, rangeOf, type Line } from '../text/lines';
import { underlined, type Layer, type Underline } from '../text/underlines';

/** Underlines what is said about words. What was said about a text that is not the one here is left for the next answer. */
export function useUnderlines(
  desk: Desk,
  checks: Ref<Checks | undefined>,
  comments: Ref<Page<Comment> | undefined>,
  figures: Ref<Figures | undefined>,
): void {
  const draw = (layer: Layer, of: (lines: Line[]) => Underline[]) => {
    if (!desk.isSaved()) return;
    desk.editor.view.dispatch(underlined(desk.editor.state.tr, layer, of(desk.lines())));
  };
  watch(checks, (answer) => answer && draw('checks', (lines) => ofChecks(answer, lines)), { immediate: true });
  watch(comments, (answer) => answer && draw('comments', (lines) => ofComments(answer, lines)), { immediate: true });
  watch(
    figures,
    (answer) => {
      if (!answer) return;
      draw('suggestions', (lines) => ofSuggestions(answer, lines));
      draw('figures', () => ofBound(answer, desk.editor.state.doc));
    },
    { immediate: true },
  );
}

function ofChecks({ checks }: Checks, lines: Line[]): Underline[] {
  return checks.flatMap((check) => {
    if (check.start == null || check.end == null) return [];
    const range = rangeOf(lines, check.start, check.end);
    const look = check.overrule ? 'plain' : toneOfSeverity(check.severity);
    return range ? [{ ...range, key: check.id, look, words: check.message }] : [];
  });
}

function ofComments({ items }: Page<Comment>, lines: Line[]): Underline[] {
  return items.flatMap((comment) => {
    const { section, line, start, end, status, quote } = comment.anchor;
    if (comment.resolvedAt || status === 'ORPHANED' || !quote) return [];
    const about = lines.find((one) => one.section === section && one.line === line);
    const range = rangeIn(about, start, end);
    return range ? [{ ...range, key: comment.id, look: 'comment', words: comment.text }] : [];
  });
}

function ofSuggestions({ suggestions }: Figures, lines: Line[]): Underline[] {
  return suggestions.flatMap((one) => {
    const range = rangeOf(lines, one.start, one.end);
    const words = `${one.indicatorName} ${one.period}`;
    const look = one.agrees ? 'suggestion' : 'attention';
    return range ? [{ ...range, key: `${one.start}-${one.end}`, look, words }] : [];
  });
}

/** Bound figures where they stand, which their identity tells. */
function ofBound({ figures }: Figures, doc: ProseNode): Underline[] {
  const known = new Map(figures.map((one) => [one.id, one]));
  const lines: Underline[] = [];
  doc.descendants((node, from) => {
    const figure = node.type.name === 'figure' ? known.get(String(node.attrs.id)) : undefined;
    if (!figure) return;
    const words = [figure.indicatorName, figure.period, figure.current?.text].filter(Boolean).join(' ');
    lines.push({ from, to: from + node.nodeSize, key: figure.id, look: `bound ${figure.state}`, words });
  });
  return lines;
}
