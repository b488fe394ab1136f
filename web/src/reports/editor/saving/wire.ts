import { reports, tagged, taken } from '@/platform/api/clients';
import type { ReportDocument } from '@/platform/document/model';
import { Problem } from '@/platform/problems/Problem';
import { replace, whole } from '../api';
import { levelOf, type Lock } from './conflicts';
import type { Step, Wire } from './Saving';
import { formOf } from './sections';

/** Attempts to save the whole while others save sections. */
const TRIES = 4;

/** The way to report-service, for one open editor of one report. */
export function wireOf(
  report: string,
): Wire & { client(): string; lock(section: string, takeover?: boolean): Promise<Lock> } {
  let client: string = crypto.randomUUID();
  const of = (section: string) => ({ path: { id: report, sectionId: section } });
  const quoted = (digest = '') => ({ 'If-Match': `"${digest}"` });

  function lock(section: string, takeover = false): Promise<Lock> {
    return taken(
      reports.PUT('/api/reports/{id}/sections/{sectionId}/lock', { params: of(section), body: { client, takeover } }),
    );
  }

  return {
    client: () => client,
    renew: () => (client = crypto.randomUUID()),
    lock,
    takeOver: (section) => lock(section, true),

    async read(section) {
      try {
        const { digest, document } = await taken<{ digest: string; document: ReportDocument }>(
          reports.GET('/api/reports/{id}/sections/{sectionId}', { params: of(section) }),
        );
        return { id: section, level: levelOf(document), json: formOf(document), digest };
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) return undefined;
        throw failure;
      }
    },

    async send({ change, id, sequence, basedOn }: Step) {
      const step = { change: id, client, sequence };
      switch (change.kind) {
        case 'add':
          return taken<{ digest?: string }>(
            reports.POST('/api/reports/{id}/sections', {
              params: { path: { id: report } },
              body: {
                ...step,
                sectionId: change.id,
                after: change.after ?? undefined,
                document: JSON.parse(change.json),
              },
            }),
          );
        case 'write':
          return taken<{ digest?: string }>(
            reports.PUT('/api/reports/{id}/sections/{sectionId}', {
              params: { ...of(change.id), header: quoted(basedOn) },
              body: { ...step, document: JSON.parse(change.json) },
            }),
          );
        case 'remove':
          return taken<{ digest?: string }>(
            reports.DELETE('/api/reports/{id}/sections/{sectionId}', {
              params: { ...of(change.id), header: quoted(basedOn), query: step },
            }),
          );
        case 'move':
          return taken<{ digest?: string }>(
            reports.PUT('/api/reports/{id}/sections/{sectionId}/place', {
              params: of(change.id),
              body: { ...step, after: change.after ?? undefined },
            }),
          );
        case 'preface':
          await beginWith(change.id, change.json);
          return {};
      }
    },

    discard: (change) =>
      taken(reports.DELETE('/api/reports/{id}/unmerged/{change}', { params: { path: { id: report, change } } })),
  };

  /** Puts text before the first heading, where there is none yet. */
  async function beginWith(preface: string, json: string): Promise<void> {
    for (let left = TRIES; ; left -= 1) {
      const { value, etag } = await whole(report);
      const existing = value.document?.attrs?.preface;
      if (existing === preface) return;
      const content = [...((JSON.parse(json) as ReportDocument).content ?? []), ...(value.document?.content ?? [])];
      try {
        await replace(report, etag, value.title, { type: 'doc', attrs: { preface: existing ?? preface }, content });
        return;
      } catch (failure) {
        if (!(failure instanceof Problem && failure.kind === 'stale-version' && left > 1)) throw failure;
      }
    }
  }
}

/** Sections that somebody writes just now. */
export const locksOf = (report: string): Promise<Lock[]> =>
  taken(reports.GET('/api/reports/{id}/locks', { params: { path: { id: report } } }));

/** Gives a section back, also while the page is being closed. */
export const release = (report: string, section: string, client: string) =>
  tagged(
    reports.DELETE('/api/reports/{id}/sections/{sectionId}/lock', {
      params: { path: { id: report, sectionId: section }, query: { client } },
      keepalive: true,
    }),
  );
