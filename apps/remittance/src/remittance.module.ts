import { ClearinghouseClient, FileStore, FileViews } from '@millrace/exchange';
import { UnitOfWork } from '@millrace/messaging';
import { SETTINGS } from '@millrace/runtime';
import { Module } from '@nestjs/common';
import { ExceptionsController } from './exceptions/exceptions.controller.js';
import { CollectFiles } from './intake/collect-files.handler.js';
import { FileSignals } from './intake/file-signals.js';
import { IntakeEnqueuer, PracticeCopies } from './intake/intake.consumers.js';
import { IntakeController } from './intake/intake.controller.js';
import { IntakeJobs } from './intake/intake.jobs.js';
import { ReadFile } from './intake/read-file.handler.js';
import { ReceiveUpload } from './intake/receive-upload.js';
import { LedgerConsumers } from './ledger/ledger.consumers.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { RemittancesController } from './remittances/remittances.controller.js';
import type { RemittanceSettings } from './settings.js';

@Module({
  controllers: [
    IntakeController,
    RemittancesController,
    ExceptionsController,
    LedgerController,
    PracticeCopies,
    IntakeEnqueuer,
    LedgerConsumers,
  ],
  providers: [
    FileSignals,
    ReadFile,
    ReceiveUpload,
    IntakeJobs,
    {
      provide: FileStore,
      useFactory: (work: UnitOfWork) => new FileStore(work),
      inject: [UnitOfWork],
    },
    {
      provide: FileViews,
      useFactory: (work: UnitOfWork, files: FileStore) => new FileViews(work, files),
      inject: [UnitOfWork, FileStore],
    },
    {
      provide: CollectFiles,
      useFactory: (work: UnitOfWork, files: FileStore, { clearinghouseUrl }: RemittanceSettings) =>
        new CollectFiles(
          work,
          files,
          clearinghouseUrl ? new ClearinghouseClient(clearinghouseUrl) : null,
        ),
      inject: [UnitOfWork, FileStore, SETTINGS],
    },
  ],
})
export class RemittanceModule {}
