import type { Problem } from '@/platform/problems/Problem';
import { formOf, blocksOf, blockForm, type Section } from './sections';
import type { Known } from './changes';
import type { ReportDocument } from '@/platform/document/model';

/** Who writes a section just now. */
export interface Lock {
  sectionId: string;
  holder: string;
  holderName: string;
  client: string;
}

/** A section of which a person has to say which text goes on. */
export interface Conflict {
  id: string;
  /** Others wrote it, deleted it, or hold it. */
  kind: 'changed' | 'gone' | 'locked';
  mine: Section;
  theirs?: Known;
  by?: string;
  at?: string;
  lock?: Lock;
  /** Under which the service keeps what it could not take. */
  unmerged?: string;
  /** When it was written, at an earlier visit. */
  recalled?: string;
}

export type Choice = 'mine' | 'theirs' | 'both';

const KINDS: Record<string, Conflict['kind']> = {
  'section-changed': 'changed',
  'section-gone': 'gone',
  'section-locked': 'locked',
};

/** What a refusal says about a section; undefined for one that is no conflict. */
export function conflictOf(refusal: Problem, mine: Section): Conflict | undefined {
  const kind = KINDS[refusal.kind];
  if (!kind) return undefined;
  const { current, currentDigest, changedBy, changedAt, lock, unmerged } = refusal.members as Record<string, never>;
  return {
    id: mine.id,
    kind,
    mine,
    theirs: current
      ? { id: mine.id, level: levelOf(current), json: formOf(current), digest: currentDigest }
      : undefined,
    by: changedBy,
    at: changedAt,
    lock,
    unmerged: unmerged ? String(unmerged).split('/').at(-1) : undefined,
  };
}

/** What stands in the section after a choice; undefined where it goes. */
export function chosen(choice: Choice, mine: Section, theirs: Known | undefined): Section | undefined {
  if (choice === 'mine' || (choice === 'both' && !theirs)) return mine;
  if (choice === 'theirs' || !theirs) return theirs && { id: theirs.id, level: theirs.level, json: theirs.json };
  return { id: theirs.id, level: theirs.level, json: joined(theirs.json, mine.json) };
}

/** Their text, then the blocks that only mine has. */
function joined(theirs: string, mine: string): string {
  const there = blocksOf(theirs);
  const known = new Set(there.map(blockForm));
  const more = blocksOf(mine).filter((block) => block.type !== 'heading' && !known.has(blockForm(block)));
  return formOf({ type: 'doc', content: [...there, ...more] });
}

export function levelOf(document: ReportDocument): number {
  const first = document.content?.[0];
  return first?.type === 'heading' ? first.attrs.level : 1;
}
