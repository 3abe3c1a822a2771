import { sqlMigration } from '@millrace/database';
import { defineService } from '@millrace/runtime';
import { tablesSql } from './migrations/tables.sql.js';
import { SchedulingModule, schedulingSettings } from './scheduling.module.js';

/** Practices, patients, coverages, appointments, reminders and messages. */
export const schedulingService = defineService({
  name: 'scheduling',
  module: SchedulingModule,
  migrations: [sqlMigration('0101-scheduling', tablesSql)],
  settings: schedulingSettings,
});
