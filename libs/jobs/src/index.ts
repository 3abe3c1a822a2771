export { ClockDriver, type ClockDriverOptions, type DrivenJobs } from './clock-driver.js';
export { postgresClockStore } from './clock-store.js';
export {
  defineJob,
  jobsOf,
  type EnqueueOptions,
  type JobData,
  type JobDefinition,
} from './define-job.js';
export { DistantJobs, type DistantJobsOptions } from './distant-jobs.js';
export {
  handlerOf,
  JobGiveUp,
  JobRetry,
  type JobContext,
  type JobHandler,
  type JobUnitOfWork,
} from './job-handler.js';
export type { JobLog } from './job-runner.js';
export {
  JobServer,
  type JobLocation,
  type JobServerOptions,
  type JobServerSettings,
} from './job-server.js';
export type { FailedJob, Outlook, QueueStats } from './job-store.js';
export { migrateJobs } from './migrate-jobs.js';
export type { PostgresLocation } from './postgres-jobs.js';
export { discoverJobHandlers, ProcessJob } from './process-job.js';
export { JobStoreUnavailable } from './redis-connections.js';
export type { RedisLocation } from './redis-jobs.js';
export { cron, dailyAt, every, type Schedule, type ZoneOf } from './schedule.js';
