import type { Known, ReviewSchema } from '@/platform/api/clients';
import type { Remark } from './places';

type Decision = Known<ReviewSchema['DecisionView'], 'unit' | 'decidedBy' | 'decidedAt'>;

/** What reviewers have said about places of the text with their decisions, in the order in which they said it. */
export function remarksIn(decisions: readonly Decision[]): Remark[] {
  return decisions.flatMap(({ comments, decidedBy, unit, decidedAt }) =>
    (comments ?? []).map(({ sectionId, figure, quote, text }) => ({
      sectionId,
      figure,
      quote,
      text,
      by: decidedBy.name ?? decidedBy.username ?? '',
      unit,
      at: decidedAt,
    })),
  );
}
