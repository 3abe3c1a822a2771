import { UnitOfWork } from '@millrace/messaging';
import { SETTINGS } from '@millrace/runtime';
import { Module } from '@nestjs/common';
import { DeliverReport } from './delivery/deliver-report.handler.js';
import { DeliveriesController } from './delivery/deliveries.controller.js';
import { DeliveryEnqueuer, DeliveryJobs } from './delivery/delivery.jobs.js';
import { EmbeddedTransport, SmtpTransport } from './delivery/mail.js';
import { ReportsController } from './figures/reports.controller.js';
import { ReadModels } from './models/read-models.consumers.js';
import type { ReportingSettings } from './settings.js';
import { OperationsController } from './throughput/operations.controller.js';

@Module({
  controllers: [
    ReportsController,
    DeliveriesController,
    OperationsController,
    ReadModels,
    DeliveryEnqueuer,
  ],
  providers: [
    DeliveryJobs,
    {
      provide: DeliverReport,
      useFactory: (work: UnitOfWork, settings: ReportingSettings) =>
        new DeliverReport(
          work,
          settings.smtpUrl
            ? new SmtpTransport(settings.smtpUrl, settings.mailFrom)
            : new EmbeddedTransport(),
          settings.reportRecipients,
        ),
      inject: [UnitOfWork, SETTINGS],
    },
  ],
})
export class ReportingModule {}
