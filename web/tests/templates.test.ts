import { expect, test } from 'vitest';
import type { Template } from '@/reports/templates/api';
import { askedBy, blank, dated, formOf, newIndicator, newSection, type Form } from '@/reports/templates/form';

const template: Template = {
  id: '1',
  builtIn: false,
  kind: 'SPECIAL',
  name: '专题',
  version: 3,
  retired: false,
  least: 10,
  most: 500,
  deadline: { yearsAfter: 1, month: 1, day: 20 },
  indicators: [{ code: 'ROAD-1', name: '农村公路' }],
  sections: [
    { heading: '{year}年主要工作', level: 1, part: 'SUMMARY', required: true, guidance: '写做了什么', least: 5 },
    { heading: '亮点', level: 2, required: false },
  ],
};
const whole = (change: Partial<Form> = {}): Form => ({ ...formOf(template), ...change });
const faults = (form: Form) => Object.fromEntries(askedBy(form).faults);
const section = (heading: string) => ({ ...newSection(), heading });

test('a template that nobody has changed asks for the same again', () => {
  const { kind, name, least, most, deadline, indicators, sections } = template;
  expect(askedBy(formOf(template)).template).toEqual({ kind, name, least, most, deadline, indicators, sections });
});

test('a new template lacks its name and the heading of its first section', () => {
  expect(faults(blank())).toEqual({ name: 'needed', 'sections[0].heading': 'needed' });
});

test('a template without sections asks for nothing', () => {
  expect(faults(whole({ sections: [] }))).toEqual({ sections: 'needed' });
});

test('two headings that read the same cannot be told apart', () => {
  expect(faults(whole({ sections: [section('亮点'), section(' 亮点 ')] }))).toEqual({ 'sections[1].heading': 'twice' });
});

test('lengths are whole numbers, and the least is not above the most', () => {
  expect(faults(whole({ least: '600' }))).toEqual({ most: 'order' });
  expect(faults(whole({ least: '0', most: '1.5' }))).toEqual({ least: 'length', most: 'length' });
  expect(faults(whole({ least: '', most: '1000001' }))).toEqual({ most: 'length' });
  expect(askedBy(whole({ least: '', most: '' })).template).toMatchObject({ least: undefined, most: undefined });
});

test('a deadline is a day that exists in some year, or none', () => {
  expect(askedBy(whole({ month: '2', day: '29' })).template?.deadline).toEqual({ yearsAfter: 1, month: 2, day: 29 });
  expect(faults(whole({ month: '2', day: '30' }))).toEqual({ deadline: 'day' });
  expect(faults(whole({ month: '', day: '1' }))).toEqual({ deadline: 'day' });
  expect(askedBy(whole({ yearsAfter: '', month: '2', day: '30' })).template?.deadline).toBeUndefined();
});

test('guidance is one paragraph, however it was typed', () => {
  const sections = [{ ...section('亮点'), guidance: ' 写亮点，\n\n 附数据 ' }];
  expect(askedBy(whole({ sections })).template?.sections?.[0]?.guidance).toBe('写亮点， 附数据');
});

test('codes of indicators are taken in capitals, and told where they cannot be codes', () => {
  const indicator = (code: string) => ({ ...newIndicator(), code, name: '公路' });
  expect(askedBy(whole({ indicators: [indicator('road-1')] })).template?.indicators?.[0]?.code).toBe('ROAD-1');
  expect(faults(whole({ indicators: [indicator('公路')] }))).toEqual({ 'indicators[0].code': 'code' });
});

test('headings are read as those of a year', () => {
  expect(dated('{year}年总结和{next}年计划', 2026)).toBe('2026年总结和2027年计划');
});
