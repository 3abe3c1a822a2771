import { ClearinghouseClient, FileStore, FileViews } from '@millrace/exchange';
import { UnitOfWork } from '@millrace/messaging';
import { SETTINGS } from '@millrace/runtime';
import { Module } from '@nestjs/common';
import { z } from 'zod';
import { CoverageChecker } from './checks/check-coverage.handler.js';
import { CheckController } from './checks/check.controller.js';
import { CheckJobs } from './checks/check.jobs.js';
import { SchedulingConsumer } from './copies/scheduling.consumers.js';
import { JobsConsumer } from './jobs.consumers.js';

export const eligibilitySettings = z.object({
  /** Base address of the clearinghouse; absent: every check stays unknown. */
  clearinghouseUrl: z.url({ protocol: /^https?$/ }).optional(),
});

@Module({
  controllers: [CheckController, SchedulingConsumer, JobsConsumer],
  providers: [
    CheckJobs,
    {
      provide: FileStore,
      inject: [UnitOfWork],
      useFactory: (work: UnitOfWork) => new FileStore(work),
    },
    {
      provide: FileViews,
      inject: [UnitOfWork, FileStore],
      useFactory: (work: UnitOfWork, files: FileStore) => new FileViews(work, files),
    },
    {
      provide: CoverageChecker,
      inject: [SETTINGS, FileStore],
      useFactory: ({ clearinghouseUrl }: z.output<typeof eligibilitySettings>, files: FileStore) =>
        new CoverageChecker(
          clearinghouseUrl ? new ClearinghouseClient(clearinghouseUrl) : null,
          files,
        ),
    },
  ],
})
export class EligibilityModule {}
