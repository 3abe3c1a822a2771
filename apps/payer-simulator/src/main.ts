import { withRole } from '@millrace/database';
import {
  createLog,
  openClock,
  readEnvironment,
  READY,
  runProcess,
  standsStill,
} from '@millrace/runtime';
import { z } from 'zod';
import { IN_DAYS, IN_MINUTES } from './clearinghouse/timetable.js';
import { payerSimulatorSettings } from './process-settings.js';
import { defaultScenario } from './scenario.js';
import { startPayerSimulator } from './server.js';

const Move = z.object({ now: z.iso.datetime() });

// The payers' sandbox as a process of its own.
await runProcess(async () => {
  const told = readEnvironment(payerSimulatorSettings, process.env);
  const log = createLog(told.logLevel);
  const clock = await openClock(told.clockUrl);
  const simulator = await startPayerSimulator({
    databaseUrl: withRole(told.databaseUrl, 'payer-simulator', told.roleSecret),
    clock,
    scenario: defaultScenario(told.seed),
    timetable: () => (told.answers === 'in-days' ? IN_DAYS : IN_MINUTES),
    host: told.host,
    port: told.port,
    addRoutes: (server) => {
      server.get('/status/ready', () => ({ status: 'ok' }));
      server.post('/status/clock', async (request, reply) => {
        if (!standsStill(clock)) return reply.status(409).send();
        const to = new Date(Move.parse(request.body).now);
        if (to > clock.now()) await clock.advanceTo(to);
        return { done: true };
      });
    },
  });
  log.info({ service: 'payer-simulator', url: simulator.url }, READY);
  return simulator;
});
