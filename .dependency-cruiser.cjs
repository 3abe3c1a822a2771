// Who may import whom: docs/architecture.md, 2. tests/contract/boundaries.spec.ts plants violations and sees them caught.
const SERVICES = 'scheduling|eligibility|claims|remittance|reporting|gateway|payer-simulator';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: 'node_modules' } },
    },
    {
      name: 'x12-and-code-sets-stand-alone',
      comment: 'x12 is publishable by itself; code-sets may name the categories of contracts.',
      severity: 'error',
      from: { path: '^libs/x12/src', pathNot: '\\.spec\\.ts$|/tests?/' },
      to: { pathNot: '^libs/x12/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'contracts-import-zod-only',
      severity: 'error',
      from: { path: '^libs/contracts/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/contracts/|node_modules/zod/' },
    },
    {
      name: 'code-sets-import-contracts-only',
      severity: 'error',
      from: { path: '^libs/code-sets/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/(code-sets|contracts)/' },
    },
    {
      name: 'no-service-imports-another',
      severity: 'error',
      from: { path: `^apps/(${SERVICES})/` },
      to: { path: `^apps/(${SERVICES}|millrace|web)/`, pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { pathNot: '\\.spec\\.ts$|/testing/|^tests/|^libs/testing/|/tests?/|/dev/' },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'telemetry-stands-alone',
      severity: 'error',
      from: { path: '^libs/telemetry/src', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/telemetry/' },
    },
    {
      name: 'processes-start-telemetry',
      comment: 'Libraries and services speak to the API; the SDK is for the start of a process.',
      severity: 'error',
      from: {
        pathNot:
          '^libs/telemetry/src/start-telemetry\\.ts$|^libs/runtime/src/process/|^apps/millrace/|\\.spec\\.ts$|^tests/',
      },
      to: {
        path: '^libs/telemetry/src/start-telemetry\\.ts$|node_modules/@opentelemetry/(?!api/)',
      },
    },
    {
      name: 'servers-stand-alone',
      comment: 'Redis and Kafka are started before anything of ours is built.',
      severity: 'error',
      from: { path: '^libs/servers/src', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs|apps)/|node_modules/', pathNot: '^libs/servers/|node_modules/@types/' },
    },
    {
      name: 'nobody-starts-servers-unasked',
      comment: 'What runs in production is given addresses; only commands and tests start servers.',
      severity: 'error',
      from: {
        path: `^(libs|apps/(${SERVICES}))/`,
        pathNot: '^libs/(servers|testing)/|\\.spec\\.ts$',
      },
      to: { path: '^libs/servers/' },
    },
    {
      name: 'pure-domain-files',
      comment:
        'A file named as its folder decides purely: no Nest, database, events, jobs, clock or environment.',
      severity: 'error',
      from: { path: `^apps/(${SERVICES})/src/([^/]+)/\\2\\.ts$` },
      to: {
        path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|nodemailer)/|^libs/(messaging|jobs|database|runtime|security|exchange|testing)/',
      },
    },
    {
      name: 'web-imports-contracts-only',
      severity: 'error',
      from: { path: '^apps/web/src' },
      to: { path: '^(libs|apps)/', pathNot: '^(apps/web|libs/contracts)/' },
    },
    {
      name: 'not-resolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^node:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/node_modules/\\.vite)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['@millrace/source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
