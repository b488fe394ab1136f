import { daysUntil } from '@/platform/formats/dates';
import { i18n, language, t } from '@/platform/texts';
import type { Delivery, Webhook } from './api';

/** Types of events that other systems may hear (ADR 56), in the order of a report's and a target's life. */
export const EVENTS = [
  'ReportSubmitted',
  'ReportReturned',
  'ReportApproved',
  'ReportIssued',
  'ObservationConfirmed',
  'TargetSet',
  'TargetAchieved',
  'TargetAtRisk',
  'TargetRevoked',
  'TaskAssigned',
  'TaskCompleted',
].map((name) => `cn.tiaokuai.${name}.v1`);

/** What happened, in words; a type that the page does not know stands as it is. */
export function eventName(type: string): string {
  const name = /^cn\.tiaokuai\.(\w+)\.v1$/.exec(type)?.[1];
  const key = `administration.webhooks.event.${name}`;
  return name && i18n.global.te(key, language()) ? t(key) : type;
}

export type Standing = 'on' | 'ending' | 'ended' | 'off';

/** Whoever is to write a subscription again hears of it so many days before. */
const SOON = 14;

/** A subscription ends by itself unless it is written again. */
export function standing({ enabled, expiresAt }: Pick<Webhook, 'enabled' | 'expiresAt'>, now = new Date()): Standing {
  if (!enabled) return 'off';
  if (new Date(expiresAt) <= now) return 'ended';
  return daysUntil(expiresAt, now)! <= SOON ? 'ending' : 'on';
}

/** Whether messages of a subscription are sent at all. */
export const isSending = (webhook: Webhook): boolean => ['on', 'ending'].includes(standing(webhook));

/** What the receiver answered last, or why nothing came back; nothing before the first attempt. */
export function lastAnswer({ status, error }: Pick<Delivery, 'status' | 'error'>): string {
  if (status) return `HTTP ${status}`;
  const seconds = /^no answer in (\d+) s$/.exec(error ?? '')?.[1];
  return seconds ? t('administration.webhooks.noAnswer', { seconds }) : (error ?? '');
}

const LONGEST = 1_000;
const HERE = ['localhost', '127.0.0.1', '[::1]'];

/** Addresses that the service would refuse for their form; where they lead it alone can tell. Without TLS this machine will do, in local mode. */
export function wrongAddress(written: string): boolean {
  if (written.length > LONGEST || !URL.canParse(written)) return true;
  const { protocol, hostname, username, password, hash } = new URL(written);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && HERE.includes(hostname));
  return !isSafe || username !== '' || password !== '' || hash !== '';
}
