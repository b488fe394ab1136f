import { call, until } from './services';

const DRAFTER = 'drafter.370102jt';

interface Report {
  id: string;
  title: string;
}

/** A report of the district bureau of transport that its drafter has begun. */
export async function draft(title: string): Promise<Report & { etag: string }> {
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
          paragraphs: ['新改建农村公路46.5公里，整治隐患12处。'],
        },
        { level: 1, number: '二、', heading: '存在问题', paragraphs: ['部分村道养护不足。'] },
      ],
    },
    begun.etag,
  );
  return { id: begun.value.id, title, etag: saved.etag };
}

/** A report of the district bureau of transport that its own reviewer is asked about. */
export async function submitted(title: string): Promise<Report> {
  const { id, etag } = await draft(title);
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
