import { ClearinghouseClient, FileStore, FileViews } from '@millrace/exchange';
import { UnitOfWork } from '@millrace/messaging';
import { SETTINGS } from '@millrace/runtime';
import { Module } from '@nestjs/common';
import { AcknowledgementReader } from './acknowledgements/read-acknowledgements.js';
import { ClaimController } from './claim/claim.controller.js';
import { JobsConsumer } from './claims.consumers.js';
import { ClaimsFigures } from './claims.figures.js';
import { ClaimsJobs } from './claims.jobs.js';
import { DenialController } from './denials/denial.controller.js';
import { EncounterController } from './encounters/encounter.controller.js';
import { ExchangeController } from './exchange.controller.js';
import { Exchange } from './exchange.js';
import { MoneyConsumer } from './money/money.consumers.js';
import { ReferenceConsumer } from './reference/reference.consumers.js';
import type { ClaimsSettings } from './settings.js';

@Module({
  controllers: [
    // Before ClaimController: its paths are fixed where the other has `:id`.
    ExchangeController,
    ClaimController,
    EncounterController,
    DenialController,
    ReferenceConsumer,
    MoneyConsumer,
    JobsConsumer,
  ],
  providers: [
    ClaimsFigures,
    ClaimsJobs,
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
      provide: Exchange,
      inject: [UnitOfWork, FileStore, SETTINGS],
      useFactory: (work: UnitOfWork, files: FileStore, { clearinghouseUrl }: ClaimsSettings) =>
        new Exchange(
          work,
          files,
          clearinghouseUrl ? new ClearinghouseClient(clearinghouseUrl) : null,
          new AcknowledgementReader(work, files),
        ),
    },
  ],
})
export class ClaimsModule {}
