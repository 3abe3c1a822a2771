import { defineEvent, sealed } from '@millrace/contracts';
import { z } from 'zod';

/** Events of invented services, for the tests of the spine alone. */
export const ParcelSent = defineEvent({
  type: 'sender.parcel-sent',
  version: 1,
  topic: 'millrace.sender',
  key: (d) => `parcel:${d.parcelId}`,
  summary: 'A parcel left.',
  data: z.object({ parcelId: z.int(), n: z.int(), note: sealed(z.string()).optional() }),
  example: { parcelId: 1, n: 1 },
});

export const ParcelReturned = defineEvent({
  type: 'sender.parcel-returned',
  version: 1,
  topic: 'millrace.sender',
  key: (d) => `parcel:${d.parcelId}`,
  summary: 'A parcel came back.',
  data: z.object({ parcelId: z.int(), n: z.int() }),
  example: { parcelId: 1, n: 1 },
});

export const ParcelSeen = defineEvent({
  type: 'receiver.parcel-seen',
  version: 1,
  topic: 'millrace.receiver',
  key: (d) => `parcel:${d.parcelId}`,
  summary: 'A receiver noted a parcel.',
  data: z.object({ parcelId: z.int(), n: z.int() }),
  example: { parcelId: 1, n: 1 },
});
