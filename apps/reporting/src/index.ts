import { defineService } from '@millrace/runtime';
import { CreateReporting } from './migrations/0001-reporting.js';
import { ReportingModule } from './reporting.module.js';
import { ReportingSettings } from './settings.js';

/** Read models built from events only, key figures, throughput, and the nightly billing report. */
export const reportingService = defineService({
  name: 'reporting',
  module: ReportingModule,
  migrations: [CreateReporting],
  settings: ReportingSettings,
});
export { ReportingSettings };
