import { defineJob, JobRetry, ProcessJob, type JobContext, type JobData } from '@millrace/jobs';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MessageSenders, type MessageSender } from './message-sender.js';
import { findQueued, markFailed, markSent, type QueuedMessage } from './message.store.js';
import { REMINDER_KINDS } from './reminders.js';
import { finishReminder, prepareReminder } from './send-reminder.handler.js';

export const SendReminder = defineJob({
  name: 'scheduling.send-reminder',
  queue: 'scheduling.messages',
  data: z.object({
    practiceId: z.int(),
    appointmentId: z.int(),
    kind: z.enum(REMINDER_KINDS),
    startsAt: z.iso.datetime(),
  }),
  summary: 'Reminds a patient of a visit, if it is still right to do so at that moment.',
});

export const SendMessage = defineJob({
  name: 'scheduling.send-message',
  queue: 'scheduling.messages',
  data: z.object({ practiceId: z.int(), messageId: z.int() }),
  summary: 'Sends a message that waits.',
});

@Injectable()
export class ReminderJobs {
  constructor(private readonly senders: MessageSenders) {}

  @ProcessJob(SendReminder)
  async remind(data: JobData<typeof SendReminder>, job: JobContext): Promise<void> {
    const { practiceId } = data;
    const prepared = await job.work([practiceId], (ctx) => prepareReminder(ctx, data));
    if (prepared.do === 'nothing') return;
    if (prepared.do === 'wait') throw new JobRetry(prepared.until, 'Quiet hours');
    const sender = await this.send(practiceId, prepared.message, job);
    await job.work([practiceId], (ctx) => finishReminder(ctx, data, prepared.message, sender.via));
  }

  @ProcessJob(SendMessage)
  async message(
    { practiceId, messageId }: JobData<typeof SendMessage>,
    job: JobContext,
  ): Promise<void> {
    const message = await job.work([practiceId], (ctx) => findQueued(ctx, practiceId, messageId));
    if (!message) return;
    const sender = await this.send(practiceId, message, job);
    await job.work([practiceId], (ctx) => markSent(ctx, practiceId, messageId, sender.via));
  }

  /** Sends outside of any transaction; what fails for good is marked, so that the front desk sees it. */
  private async send(
    practiceId: number,
    message: QueuedMessage,
    job: JobContext,
  ): Promise<MessageSender> {
    const sender = this.senders.for(message.channel);
    try {
      await sender.send(message);
      return sender;
    } catch (error) {
      if (job.lastAttempt) {
        await job.work([practiceId], (ctx) => markFailed(ctx, practiceId, message.messageId));
      }
      throw error;
    }
  }
}
