import { dailyAt, defineJob, ProcessJob, type JobContext, type JobData } from '@millrace/jobs';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { missPastAppointments } from './change-appointment.handler.js';

const OfPractice = z.object({ practiceId: z.int(), timeZone: z.string() });

/** At three in the morning, when no clinic is open; there is no setting for it. */
export const MissPastAppointments = defineJob({
  name: 'scheduling.miss-past-appointments',
  queue: 'scheduling.nightly',
  data: OfPractice,
  next: dailyAt('03:00', ({ timeZone }: z.output<typeof OfPractice>) => timeZone),
  summary: 'Marks visits of past days whose patient never came as missed.',
});

@Injectable()
export class AppointmentJobs {
  @ProcessJob(MissPastAppointments)
  async missPast(data: JobData<typeof MissPastAppointments>, job: JobContext): Promise<void> {
    await job.work([data.practiceId], (ctx) =>
      missPastAppointments(ctx, data.practiceId, data.timeZone),
    );
  }
}
