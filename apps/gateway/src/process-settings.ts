import { z } from 'zod';

const Addresses = z.array(z.url({ protocol: /^https?$/ })).min(1);

/** Where the processes of each service listen. */
export const serviceAddresses = z.object({
  schedulingUrls: Addresses,
  eligibilityUrls: Addresses,
  claimsUrls: Addresses,
  remittanceUrls: Addresses,
  reportingUrls: Addresses,
});

/** What the gateway's process is told beside what every service is. */
export const gatewayProcessSettings = z.object({
  ...serviceAddresses.shape,
  webDir: z.string().optional(),
  /** For the installation itself: health, metrics, status. Not for the public. */
  internalPort: z.coerce.number().int().min(0).max(65_535),
});
