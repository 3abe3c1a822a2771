import { systemClock } from '@millrace/runtime';
import { Module } from '@nestjs/common';
import { AccountsController } from './accounts/accounts.controller.js';
import { Credentials, SESSION_CLOCK } from './accounts/credentials.js';
import { AuditController } from './audit/audit.controller.js';
import { PracticesConsumer } from './practice/practice.consumers.js';
import { SourcesController } from './webhooks/sources.controller.js';
import { WebhookJobsConsumer, WebhooksConsumer } from './webhooks/webhooks.consumers.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { DeliverWebhookJob } from './webhooks/webhooks.jobs.js';

@Module({
  controllers: [
    AccountsController,
    WebhooksController,
    SourcesController,
    AuditController,
    PracticesConsumer,
    WebhookJobsConsumer,
  ],
  providers: [
    { provide: SESSION_CLOCK, useValue: systemClock },
    Credentials,
    WebhooksConsumer,
    DeliverWebhookJob,
  ],
})
export class GatewayModule {}
