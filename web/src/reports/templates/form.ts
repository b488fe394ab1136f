import type { Kind } from '../api';
import type { NewTemplate, Template } from './api';

/** A template as it stands in the form: as it was typed. Keys tell lines apart while they are moved. */
export interface Form {
  kind: Kind;
  name: string;
  least: string;
  most: string;
  /** Empty for no deadline, else 0 for the year reported on, 1 for the next. */
  yearsAfter: '' | '0' | '1';
  month: string;
  day: string;
  sections: SectionForm[];
  indicators: IndicatorForm[];
}
export interface SectionForm {
  key: number;
  heading: string;
  level: number;
  part: string;
  required: boolean;
  guidance: string;
  least: string;
  most: string;
}
export interface IndicatorForm {
  key: number;
  code: string;
  name: string;
}

/** Why a field cannot be as it is; the texts have the words. */
export type Fault = 'needed' | 'twice' | 'length' | 'order' | 'day' | 'code';
/** By the names that the service has for fields, such as `sections[0].heading`. */
export type Faults = ReadonlyMap<string, Fault>;

/** Deepest level of a section, and the longest text that may be asked for: as the service has them. */
export const DEEPEST = 4;
const LONGEST = 1_000_000;
const CODE = /^[0-9A-Z][0-9A-Z-]{1,39}$/;
/** A year with a 29 February, which may be a deadline. */
const LEAP = 2024;

let lines = 0;
export const newSection = (level = 1): SectionForm => ({
  key: ++lines,
  heading: '',
  level,
  part: '',
  required: true,
  guidance: '',
  least: '',
  most: '',
});
export const newIndicator = (): IndicatorForm => ({ key: ++lines, code: '', name: '' });

export const blank = (): Form => ({
  kind: 'ANNUAL',
  name: '',
  least: '',
  most: '',
  yearsAfter: '',
  month: '',
  day: '',
  sections: [newSection()],
  indicators: [],
});

export function formOf(template: Template): Form {
  const { kind, name, least, most, deadline } = template;
  return {
    kind,
    name,
    least: typed(least),
    most: typed(most),
    yearsAfter: deadline ? (deadline.yearsAfter === 0 ? '0' : '1') : '',
    month: typed(deadline?.month),
    day: typed(deadline?.day),
    sections: template.sections.map((one) => ({
      ...newSection(one.level),
      heading: one.heading,
      part: one.part ?? '',
      required: one.required,
      guidance: one.guidance ?? '',
      least: typed(one.least),
      most: typed(one.most),
    })),
    indicators: template.indicators.map((one) => ({ ...newIndicator(), code: one.code, name: one.name })),
  };
}

/** What a form asks for, or else what is wrong in it. */
export function askedBy(form: Form): { template?: NewTemplate; faults: Faults } {
  const faults = new Map<string, Fault>();
  const needed = (field: string, text: string): string => {
    if (!text.trim()) faults.set(field, 'needed');
    return text.trim();
  };
  const lengths = (before: string, least: string, most: string) => {
    const found = { least: whole(least, LONGEST), most: whole(most, LONGEST) };
    for (const [end, number] of Object.entries(found)) if (number === null) faults.set(before + end, 'length');
    if (found.least && found.most && found.least > found.most) faults.set(`${before}most`, 'order');
    return { least: found.least ?? undefined, most: found.most ?? undefined };
  };
  const seen = new Set<string>();
  const template: NewTemplate = {
    kind: form.kind,
    name: needed('name', form.name),
    ...lengths('', form.least, form.most),
    sections: form.sections.map((one, i) => {
      const heading = needed(`sections[${i}].heading`, one.heading);
      if (heading && seen.has(heading)) faults.set(`sections[${i}].heading`, 'twice');
      seen.add(heading);
      return {
        heading,
        level: one.level,
        part: one.part || undefined,
        required: one.required,
        // One paragraph in the report: the service takes no broken lines.
        guidance: one.guidance.replace(/\s*[\r\n]+\s*/g, ' ').trim() || undefined,
        ...lengths(`sections[${i}].`, one.least, one.most),
      };
    }),
    indicators: form.indicators.map((one, i) => {
      const code = one.code.trim().toUpperCase();
      if (!CODE.test(code)) faults.set(`indicators[${i}].code`, 'code');
      return { code, name: needed(`indicators[${i}].name`, one.name) };
    }),
    deadline: deadlineOf(form, faults),
  };
  if (form.sections.length === 0) faults.set('sections', 'needed');
  return faults.size > 0 ? { faults } : { template, faults };
}

/** A heading as it opens a report about a year. */
export const dated = (heading: string, year: number): string =>
  heading.replaceAll('{year}', String(year)).replaceAll('{next}', String(year + 1));

function deadlineOf({ yearsAfter, month, day }: Form, faults: Map<string, Fault>): NewTemplate['deadline'] {
  if (!yearsAfter) return undefined;
  const found = { yearsAfter: Number(yearsAfter), month: whole(month, 12), day: whole(day, 31) };
  if (found.month && found.day && found.day <= new Date(Date.UTC(LEAP, found.month, 0)).getUTCDate()) {
    return { yearsAfter: found.yearsAfter, month: found.month, day: found.day };
  }
  faults.set('deadline', 'day');
  return undefined;
}

/** A number from 1; undefined where nothing was typed, null for anything else. */
function whole(text: string, most: number): number | null | undefined {
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  const number = /^\d{1,7}$/.test(trimmed) ? Number(trimmed) : 0;
  return number >= 1 && number <= most ? number : null;
}

const typed = (number: number | null | undefined): string => (number == null ? '' : String(number));
