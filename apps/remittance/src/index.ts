import { sqlMigration } from '@millrace/database';
import { fileOverviewSql } from '@millrace/exchange';
import { defineService } from '@millrace/runtime';
import { CreateRemittance } from './migrations/0001-remittance.js';
import { RemittanceModule } from './remittance.module.js';
import { RemittanceSettings } from './settings.js';

/** Remittances (835), the double-entry ledger, and what needs a person in them. */
export const remittanceService = defineService({
  name: 'remittance',
  module: RemittanceModule,
  migrations: [CreateRemittance, sqlMigration('0002-file-overview', fileOverviewSql)],
  settings: RemittanceSettings,
});
export { RemittanceSettings };
