import { call, until } from './services';

interface Report {
  id: string;
  title: string;
}

/** A report of the district bureau of transport that its own reviewer is asked about. */
export async function submitted(title: string): Promise<Report> {
  const drafter = 'drafter.370102jt';
  const begun = await call<Report>(drafter, 'POST', '/api/reports', { kind: 'SPECIAL', year: 2024, title });
  const path = `/api/reports/${begun.value.id}`;
  const saved = await call<Report>(
    drafter,
    'PUT',
    `${path}/content`,
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
  await call(drafter, 'POST', `${path}/submission`, { addressee: '370102', copies: ['3701JT'] }, saved.etag);
  await until('the reviewer is asked', async () => {
    const { value } = await call<{ items: unknown[] }>(
      'reviewer.370102jt',
      'GET',
      `/api/reviews/steps?state=OPEN&whose=MINE&reportId=${begun.value.id}`,
    );
    return value.items.length > 0 ? true : undefined;
  });
  return { id: begun.value.id, title };
}
