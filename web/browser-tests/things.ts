import { call, until } from './services';

const DRAFTER = 'drafter.370102jt';

interface Report {
  id: string;
  title: string;
}

/** Who is asked about it, one after the other. */
const REVIEWERS = ['reviewer.370102jt', 'reviewer.370102', 'reviewer.3701jt'];
const WORDS = '新改建农村公路46.5公里，整治隐患12处。';

/** A report of the district bureau of transport that its drafter has begun; its plan, if it has one, is of 1991. */
export async function draft(title: string, words = WORDS, plan?: string): Promise<Report & { etag: string }> {
  const begun = await call<Report>(DRAFTER, 'POST', '/api/reports', { kind: 'SPECIAL', year: 1990, title });
  const saved = await call<Report>(
    DRAFTER,
    'PUT',
    `/api/reports/${begun.value.id}/content`,
    {
      title,
      sections: [
        {
          level: 1,
          number: '一、',
          heading: '主要工作',
          paragraphs: [words],
        },
        { level: 1, number: '二、', heading: '存在问题', paragraphs: ['部分村道养护不足。'] },
        ...(plan ? [{ level: 1, number: '三、', heading: '1991年工作计划', paragraphs: [plan] }] : []),
      ],
    },
    begun.etag,
  );
  return { id: begun.value.id, title, etag: saved.etag };
}

/** A report of the district bureau of transport that its own reviewer is asked about. */
export async function submitted(title: string, words = WORDS, plan?: string): Promise<Report> {
  const { id, etag } = await draft(title, words, plan);
  await call(DRAFTER, 'POST', `/api/reports/${id}/submission`, { addressee: '370102', copies: ['3701JT'] }, etag);
  await until('the reviewer is asked', async () => {
    const { value } = await call<{ items: unknown[] }>(
      'reviewer.370102jt',
      'GET',
      `/api/reviews/steps?state=OPEN&whose=MINE&reportId=${id}`,
    );
    return value.items.length > 0 ? true : undefined;
  });
  return { id, title };
}

/** A report of the district bureau of transport that everybody has approved who was asked. */
export async function approved(title: string, words = WORDS, plan?: string): Promise<Report> {
  const report = await submitted(title, words, plan);
  await approve(report.id);
  return report;
}

/** Everybody who is asked about a report approves it, until it is approved. */
export async function approve(id: string): Promise<void> {
  await until('the report is approved', async () => {
    for (const who of REVIEWERS) {
      const { value } = await call<{ items: { id: string; digest: string }[] }>(
        who,
        'GET',
        `/api/reviews/steps?state=OPEN&whose=MINE&reportId=${id}`,
      );
      for (const step of value.items) {
        await call(who, 'POST', `/api/reviews/steps/${step.id}/decision`, {
          decision: 'APPROVED',
          digest: step.digest,
        });
      }
    }
    const { value } = await call<{ state: string }>(DRAFTER, 'GET', `/api/reports/${id}`);
    return value.state === 'APPROVED' ? true : undefined;
  });
}
