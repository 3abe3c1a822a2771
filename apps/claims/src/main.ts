import { runService } from '@millrace/runtime';
import { claimsService } from './index.js';

// The service as a process of its own, of which any number may run.
await runService(claimsService);
