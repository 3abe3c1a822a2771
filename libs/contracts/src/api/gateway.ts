import { z } from 'zod';
import { Id, Instant } from '../values.js';
import { Role } from './common.js';

// ---- session ----

export const SignIn = z.object({ email: z.email(), password: z.string().min(1).max(200) });
export type SignIn = z.infer<typeof SignIn>;

export const Session = z.object({
  user: z.object({ userId: Id, name: z.string(), email: z.string(), role: Role }),
  practice: z.object({ practiceId: Id, name: z.string(), timeZone: z.string() }),
  /**
   * Minutes without a request of the person after which the session ends (45 CFR 164.312(a)(2)(iii)). What a page asks for by itself
   * carries the header `x-background` and does not count.
   */
  idleMinutes: z.int(),
});
export type Session = z.infer<typeof Session>;

// ---- users ----

/** The roles that a person can have; `service` is an API key's. */
export const PersonRole = Role.exclude(['service']);

export const User = z.object({
  userId: Id,
  name: z.string(),
  email: z.string(),
  role: PersonRole,
  disabled: z.boolean(),
  lastSeenAt: Instant.nullable(),
});
export type User = z.infer<typeof User>;
export const UserList = z.object({ items: z.array(User) });
export const UserInput = z.object({
  name: z.string().trim().min(1).max(80),
  email: z.email().max(200),
  role: PersonRole,
  /** At least 12 characters (NIST SP 800-63B). */
  password: z.string().min(12).max(200),
});
export type UserInput = z.infer<typeof UserInput>;
export const UserChange = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  role: PersonRole.optional(),
  disabled: z.boolean().optional(),
  password: z.string().min(12).max(200).optional(),
});
export type UserChange = z.infer<typeof UserChange>;

/** One's own password; it ends all one's sessions. */
export const PasswordChange = z.object({
  current: z.string().min(1).max(200),
  next: z.string().min(12).max(200),
});
export type PasswordChange = z.infer<typeof PasswordChange>;

// ---- API keys ----

export const ApiKey = z.object({
  apiKeyId: Id,
  name: z.string(),
  /** The first characters, to recognize it by. */
  prefix: z.string(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;
export const ApiKeyList = z.object({ items: z.array(ApiKey) });
export const ApiKeyInput = z.object({ name: z.string().trim().min(1).max(80) });
/** The key itself is in this answer only. */
export const ApiKeyCreated = ApiKey.extend({ key: z.string() });
export type ApiKeyCreated = z.infer<typeof ApiKeyCreated>;

// ---- outbound webhooks ----

export const WebhookEndpoint = z.object({
  endpointId: Id,
  url: z.string(),
  eventTypes: z.array(z.string()),
  state: z.enum(['on', 'off']),
  /** Why it is off: `gone` (it answered 410) or `switched-off`. */
  offReason: z.string().nullable(),
  /** Until when messages also carry the old secret's signature. */
  rotatingUntil: Instant.nullable(),
  createdAt: Instant,
  /** Of the last 24 hours. */
  delivered: z.int(),
  failed: z.int(),
});
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;
export const WebhookEndpointList = z.object({ items: z.array(WebhookEndpoint) });
/** `https`; plain `http` only where private targets are allowed, as in a sandbox. */
const WebhookUrl = z.url({ protocol: /^https?$/ }).max(2000);
export const WebhookEndpointInput = z.object({
  url: WebhookUrl,
  eventTypes: z.array(z.string()).min(1),
});
export type WebhookEndpointInput = z.infer<typeof WebhookEndpointInput>;
export const WebhookEndpointChange = z.object({
  url: WebhookUrl.optional(),
  eventTypes: z.array(z.string()).min(1).optional(),
  state: z.enum(['on', 'off']).optional(),
});
export type WebhookEndpointChange = z.infer<typeof WebhookEndpointChange>;
/** A signing secret, `whsec_…`: shown in this answer only. */
export const WebhookSecret = z.object({ endpointId: Id, secret: z.string() });
export type WebhookSecret = z.infer<typeof WebhookSecret>;

export const DeliveryState = z.enum(['waiting', 'delivered', 'given-up', 'stopped']);
export type DeliveryState = z.infer<typeof DeliveryState>;
export const WebhookAttempt = z.object({
  at: Instant,
  /** HTTP status; null when there was no answer. */
  status: z.int().nullable(),
  /** `timeout`, `refused`, `not-allowed` … when there was no answer. */
  error: z.string().nullable(),
  /** The first words of their answer, where it was text. */
  answer: z.string().nullable(),
  tookMs: z.int(),
});
export const WebhookDelivery = z.object({
  deliveryId: Id,
  endpointId: Id,
  /** The `webhook-id`: the same for every attempt, so the receiver can tell a repetition. */
  messageId: z.string(),
  type: z.string(),
  createdAt: Instant,
  state: DeliveryState,
  nextAt: Instant.nullable(),
  attempts: z.array(WebhookAttempt),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
export const DeliveryQuery = z.object({
  endpointId: z.coerce.number().int().positive().optional(),
  state: DeliveryState.optional(),
  after: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type DeliveryQuery = z.infer<typeof DeliveryQuery>;
/** Newest first. */
export const DeliveryList = z.object({
  items: z.array(WebhookDelivery),
  next: Id.nullable(),
  counts: z.object({ waiting: z.int(), delivered: z.int(), givenUp: z.int() }),
});
export type DeliveryList = z.infer<typeof DeliveryList>;

/** What an endpoint can subscribe to, with an example as it would be sent. */
export const EventCatalogue = z.object({
  items: z.array(
    z.object({ type: z.string(), version: z.int(), summary: z.string(), example: z.unknown() }),
  ),
});
export type EventCatalogue = z.infer<typeof EventCatalogue>;

// ---- inbound webhooks ----

export const InboundSource = z.object({
  sourceId: Id,
  name: z.string(),
  /** Path to post to, e.g. `/webhooks/in_…`. */
  path: z.string(),
  createdAt: Instant,
  /** From then on its messages are refused. */
  revokedAt: Instant.nullable(),
  received: z.int(),
});
export type InboundSource = z.infer<typeof InboundSource>;
export const InboundSourceList = z.object({ items: z.array(InboundSource) });
export const InboundSourceInput = z.object({ name: z.string().trim().min(1).max(80) });
export const InboundSourceCreated = InboundSource.extend({ secret: z.string() });
export type InboundSourceCreated = z.infer<typeof InboundSourceCreated>;

// ---- audit ----

export const AuditEntry = z.object({
  auditId: Id,
  at: Instant,
  userName: z.string(),
  role: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  status: z.int(),
  requestId: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditQuery = z.object({
  action: z.string().optional(),
  userName: z.string().optional(),
  subject: z.string().optional(),
  after: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
/** Newest first. */
export const AuditList = z.object({ items: z.array(AuditEntry), next: Id.nullable() });
export type AuditList = z.infer<typeof AuditList>;

// ---- operations ----

export const ServiceStatus = z.object({
  name: z.string(),
  ready: z.boolean(),
  /** Events in the service's log. */
  published: z.int(),
  /** Deliveries of events to the service's consumers. */
  consumed: z.int(),
  /** Of the log, what was not sent to Kafka yet; nothing where consumers read the log itself. */
  unsent: z.object({ events: z.int(), oldestMs: z.number() }),
  consumers: z.array(
    z.object({
      consumer: z.string(),
      lag: z.int(),
      oldestMs: z.number(),
      handled: z.int(),
      parked: z.int(),
    }),
  ),
  queues: z.array(
    z.object({
      queue: z.string(),
      waiting: z.int(),
      active: z.int(),
      planned: z.int(),
      failed: z.int(),
    }),
  ),
  deadLetters: z.array(
    z.object({
      id: Id,
      consumer: z.string(),
      type: z.string(),
      error: z.string(),
      failedAt: Instant,
    }),
  ),
  failedJobs: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      queue: z.string(),
      error: z.string(),
      failedAt: Instant.nullable(),
    }),
  ),
});
export type ServiceStatus = z.infer<typeof ServiceStatus>;
export const OperationsStatus = z.object({ at: Instant, services: z.array(ServiceStatus) });
export type OperationsStatus = z.infer<typeof OperationsStatus>;
