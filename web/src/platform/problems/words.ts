import { ROLES } from '@/platform/sign-in/posts';
import { t } from '@/platform/texts';
import { Problem } from './Problem';

/** Names of roles as the system writes them, standing alone: not those within a user name such as drafter.370102. */
const ROLE = new RegExp(`(?<![\\w.-])(${ROLES.join('|')})(?![\\w.-])`, 'g');
/** Refusals that name roles. */
const OF_ROLES = ['role-missing', 'role-above', 'roles-exclusive', 'last-administrator', 'invalid'];

/** What a person is told about a failure, in one line: the title and the reason, without the names of fields. */
export function words(failure: unknown): string {
  if (!(failure instanceof Problem)) return t('platform.problem.unexpected');
  if (failure.status === 0) return t('platform.problem.unreachable');
  const reason = failure.violations[0]?.message ?? failure.detail;
  const title = failure.title || t('platform.problem.unexpected');
  const said = reason && reason !== title ? `${title}：${reason}` : title;
  return OF_ROLES.includes(failure.kind) ? said.replace(ROLE, (role) => t(`platform.role.${role}`)) : said;
}
