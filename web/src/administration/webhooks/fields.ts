import type { Field } from '@/platform/parts/fields';
import { t } from '@/platform/texts';
import type { Webhook } from './api';
import { eventName, EVENTS, wrongAddress } from './words';

/** Where messages go, and of which events. */
export function webhookFields(webhook?: Webhook): Field[] {
  return [
    {
      key: 'url',
      label: t('administration.webhooks.url'),
      type: 'url',
      value: webhook?.url,
      hint: 'https://',
      note: t('administration.webhooks.urlNote'),
      check: (value) => (wrongAddress(value) ? t('administration.webhooks.urlForm') : undefined),
    },
    {
      key: 'events',
      label: t('administration.webhooks.events'),
      type: 'choices',
      value: webhook?.events.join(','),
      options: EVENTS.map((type) => ({ value: type, label: eventName(type) })),
    },
  ];
}
