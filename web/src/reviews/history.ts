import { personName } from '@/platform/people/names';
import { ROLES } from '@/platform/sign-in/posts';
import { t } from '@/platform/texts';
import type { HistoryLine } from './api';

/** Who is asked now stands in quotes, before the reason; a seat is named by its role. */
const WHOM = /^([^：“]*(?:：[^：“]*)?)“([^”]+)”/;
const SEAT = new RegExp(`^([^：]+：)(${ROLES.join('|')})(?![\\w.-])`);

/** What the history adds in words: the service names people and roles as it knows them, people by what they are called. */
export function lineText({ what, text }: Pick<HistoryLine, 'what' | 'text'>): string {
  if (!text || (what !== 'HANDED_OVER' && what !== 'INVITED')) return text ?? '';
  return text
    .replace(WHOM, (_, before: string, username: string) => `${before}“${personName(username)}”`)
    .replace(SEAT, (_, before: string, role: string) => before + t(`platform.role.${role}`));
}
