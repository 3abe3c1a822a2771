import { sqlMigration } from '@millrace/database';
import { defineService } from '@millrace/runtime';
import { GatewayModule } from './gateway.module.js';
import { answersAndRevokedSourcesSql } from './migrations/0102-answers-and-revoked-sources.sql.js';
import { tablesSql } from './migrations/tables.sql.js';
import { gatewaySettings } from './settings.js';

/** Sign-in, API keys, webhooks in and out, the audit trail; the public listener is `startEdge`. */
export const gatewayService = defineService({
  name: 'gateway',
  module: GatewayModule,
  migrations: [
    sqlMigration('0101-gateway', tablesSql),
    sqlMigration('0102-answers-and-revoked-sources', answersAndRevokedSourcesSql),
  ],
  settings: gatewaySettings,
});
export { addFirstUsers, type FirstUser } from './accounts/first-user.js';
export { gatewayProcessSettings, serviceAddresses } from './process-settings.js';
export { startEdge, type Edge, type EdgeOptions } from './edge/start-edge.js';
export { mergeOpenApi } from './edge/api-docs.js';
export { inProcess, overHttp, type ServiceClient } from './edge/service-client.js';
