import type { MetricsSchema } from '@/platform/api/clients';
import type { Written } from '@/platform/parts/fields';

/** 佐证材料 as the services want it, of a title and an address. */
export function evidenceOf(written: Written): MetricsSchema['Evidence'][] {
  return written.evidence ? [{ title: written.evidence, url: written.url }] : [];
}
