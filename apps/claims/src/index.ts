import { sqlMigration } from '@millrace/database';
import { fileOverviewSql } from '@millrace/exchange';
import { defineService } from '@millrace/runtime';
import { ClaimsModule } from './claims.module.js';
import { earlierPayer } from './migrations/0102-earlier-payer.sql.js';
import { claimsByState } from './migrations/0104-claims-by-state.sql.js';
import { tables } from './migrations/tables.sql.js';
import { ClaimsSettings } from './settings.js';

/** Encounters, claims, edits, 837P batches, acknowledgements, claim status, denials. */
export const claimsService = defineService({
  name: 'claims',
  module: ClaimsModule,
  migrations: [
    sqlMigration('0101-claims', tables),
    sqlMigration('0102-earlier-payer', earlierPayer),
    sqlMigration('0103-file-overview', fileOverviewSql),
    sqlMigration('0104-claims-by-state', claimsByState),
  ],
  settings: ClaimsSettings,
});
