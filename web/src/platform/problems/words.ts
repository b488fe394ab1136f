import { t } from '@/platform/texts';
import { Problem } from './Problem';

/** What a person is told about a failure, in one line: the title and the reason, without the names of fields. */
export function words(failure: unknown): string {
  if (!(failure instanceof Problem)) return t('platform.problem.unexpected');
  if (failure.status === 0) return t('platform.problem.unreachable');
  const reason = failure.violations[0]?.message ?? failure.detail;
  const title = failure.title || t('platform.problem.unexpected');
  return reason && reason !== title ? `${title}：${reason}` : title;
}
