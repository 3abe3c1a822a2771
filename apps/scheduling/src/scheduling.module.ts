import { SETTINGS } from '@millrace/runtime';
import { Module } from '@nestjs/common';
import { z } from 'zod';
import { AppointmentController } from './appointments/appointment.controller.js';
import { AppointmentJobs } from './appointments/appointment.jobs.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { DirectoryController } from './directory/directory.controller.js';
import { PracticeController } from './directory/practice.controller.js';
import { JobsConsumer } from './jobs.consumers.js';
import { PatientController } from './patients/patient.controller.js';
import { MessageController } from './reminders/message.controller.js';
import { MessageSenders } from './reminders/message-sender.js';
import { ReminderJobs } from './reminders/reminder.jobs.js';
import { CoverageAnswerConsumer } from './today/today.consumers.js';
import { TodayController } from './today/today.controller.js';

export const schedulingSettings = z.object({
  /** Mail server for e-mail to patients, e.g. `smtps://user:password@mail.example.com`; absent: it stays in the outbox. */
  smtpUrl: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Address from which e-mail to patients comes. */
  mailFrom: z.string().includes('@').default('no-reply@localhost'),
});

@Module({
  controllers: [
    PracticeController,
    DirectoryController,
    PatientController,
    AvailabilityController,
    AppointmentController,
    TodayController,
    MessageController,
    JobsConsumer,
    CoverageAnswerConsumer,
  ],
  providers: [
    AppointmentJobs,
    ReminderJobs,
    {
      provide: MessageSenders,
      inject: [SETTINGS],
      useFactory: (settings: z.output<typeof schedulingSettings>) => MessageSenders.of(settings),
    },
  ],
})
export class SchedulingModule {}
