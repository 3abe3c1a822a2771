import type { Message } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';

export interface NewMessage {
  readonly direction: Message['direction'];
  readonly channel: Message['channel'];
  readonly address: string;
  readonly subject?: string;
  readonly text: string;
  readonly state: Message['state'];
  readonly kind: Message['kind'];
  readonly patientId: number | null;
  readonly appointmentId: number | null;
  readonly externalId?: string;
}

/** @returns its id; null where a message with that external id is there already */
export async function insertMessage(
  ctx: Context,
  practiceId: number,
  message: NewMessage,
): Promise<number | null> {
  const [row] = (await ctx.tx.query(
    `insert into message (practice_id, at, direction, channel, address, subject, text, state, kind, patient_id,
                          appointment_id, external_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (practice_id, external_id) do nothing returning message_id as id`,
    [
      practiceId,
      ctx.now,
      message.direction,
      message.channel,
      message.address,
      message.subject ?? null,
      message.text,
      message.state,
      message.kind,
      message.patientId,
      message.appointmentId,
      message.externalId ?? null,
    ],
  )) as { id: number }[];
  return row?.id ?? null;
}

/** What a sender needs. */
export interface QueuedMessage {
  readonly messageId: number;
  readonly channel: Message['channel'];
  readonly address: string;
  readonly subject: string | null;
  readonly text: string;
  readonly practiceName: string;
}

/** Null where it is not waiting any more. */
export async function findQueued(
  ctx: Context,
  practiceId: number,
  messageId: number,
): Promise<QueuedMessage | null> {
  const [row] = (await ctx.tx.query(
    `select m.message_id as "messageId", m.channel, m.address, m.subject, m.text, p.name as "practiceName"
       from message m join practice p on p.practice_id = m.practice_id
      where m.practice_id = $1 and m.message_id = $2 and m.state = 'queued'`,
    [practiceId, messageId],
  )) as QueuedMessage[];
  return row ?? null;
}

/** Notes that a message left, and how; false where that was noted before. */
export async function markSent(
  ctx: Context,
  practiceId: number,
  messageId: number,
  via: NonNullable<Message['via']>,
): Promise<boolean> {
  const [, count] = (await ctx.tx.query(
    `update message set state = 'sent', via = $3, at = $4
      where practice_id = $1 and message_id = $2 and state = 'queued'`,
    [practiceId, messageId, via, ctx.now],
  )) as [unknown[], number];
  return count > 0;
}

export async function markFailed(
  ctx: Context,
  practiceId: number,
  messageId: number,
): Promise<void> {
  await ctx.tx.query(
    `update message set state = 'failed' where practice_id = $1 and message_id = $2 and state = 'queued'`,
    [practiceId, messageId],
  );
}

const MESSAGE = `m.message_id as "messageId", m.at, m.direction, m.channel, m.address, m.subject, m.text, m.state,
  m.via, m.kind, m.appointment_id as "appointmentId",
  case when p.patient_id is not null then json_build_object(
    'patientId', p.patient_id, 'firstName', p.first_name, 'lastName', p.last_name) end as patient`;

type MessageRow = Omit<Message, 'at'> & { at: Date };

/** Newest first, below the id that the page before ended with. */
export async function listMessages(
  ctx: Context,
  practiceId: number,
  query: { after?: number; limit: number },
): Promise<Message[]> {
  const rows = (await ctx.tx.query(
    `select ${MESSAGE} from message m left join patient p on p.patient_id = m.patient_id
      where m.practice_id = $1 and ($2::bigint is null or m.message_id < $2)
      order by m.message_id desc limit $3`,
    [practiceId, query.after ?? null, query.limit],
  )) as MessageRow[];
  return rows.map(toMessage);
}

/** All messages about a visit, oldest first. */
export async function messagesOf(
  ctx: Context,
  practiceId: number,
  appointmentId: number,
): Promise<Message[]> {
  const rows = (await ctx.tx.query(
    `select ${MESSAGE} from message m left join patient p on p.patient_id = m.patient_id
      where m.practice_id = $1 and m.appointment_id = $2 order by m.message_id`,
    [practiceId, appointmentId],
  )) as MessageRow[];
  return rows.map(toMessage);
}

function toMessage(row: MessageRow): Message {
  return { ...row, at: row.at.toISOString() };
}
