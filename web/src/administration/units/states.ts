import { today } from '@/platform/formats/dates';
import type { Unit } from '../api';

/** Why a unit counts or does not: it may be closed itself, by its dates, or with one above. */
export type Standing = 'open' | 'closed' | 'past' | 'future' | 'above';

export function standing(unit: Unit, on = today()): Standing {
  if (unit.active) return 'open';
  if (!unit.enabled) return 'closed';
  if (unit.validTo && unit.validTo < on) return 'past';
  return unit.validFrom && unit.validFrom > on ? 'future' : 'above';
}
