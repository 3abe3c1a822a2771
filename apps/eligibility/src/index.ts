import { sqlMigration } from '@millrace/database';
import { fileOverviewSql, fileStoreSql } from '@millrace/exchange';
import { defineService } from '@millrace/runtime';
import { EligibilityModule, eligibilitySettings } from './eligibility.module.js';
import { tablesSql } from './migrations/tables.sql.js';

/** Coverage checks (270/271): is the plan active on the day of the visit, and what will the patient owe? */
export const eligibilityService = defineService({
  name: 'eligibility',
  module: EligibilityModule,
  migrations: [
    sqlMigration('0101-eligibility', fileStoreSql + tablesSql),
    sqlMigration('0102-file-overview', fileOverviewSql),
  ],
  settings: eligibilitySettings,
});
