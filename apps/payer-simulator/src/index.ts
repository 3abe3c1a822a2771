export { startPayerSimulator, type PayerSimulator, type PayerSimulatorOptions } from './server.js';
export { payerSimulatorSettings } from './process-settings.js';
export { payerSimulatorMigrations } from './clearinghouse/migration.js';
export { IN_DAYS, IN_MINUTES, type Timetable } from './clearinghouse/timetable.js';
export { cleanScenario, defaultScenario, type Scenario } from './scenario.js';
export { PAYERS, type SandboxPayer } from './payers/payers.js';
export { between, chance, pick } from './chance.js';
