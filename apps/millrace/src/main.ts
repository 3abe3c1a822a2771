import { Command, InvalidArgumentError, Option } from 'commander';
import { addX12Commands } from './commands/x12.js';

// A command loads what it needs when it runs: the X12 tools start without the services.
const program = new Command('millrace')
  .description(
    'Revenue-cycle software for US clinics: from the booked visit to the last posted cent.',
  )
  // `cluster` and `cluster demo` have options of the same name.
  .enablePositionalOptions()
  .showHelpAfterError('(millrace help COMMAND shows what it takes)');

program
  .command('start')
  .description('Starts everything on this machine and prints the address.')
  .option('--data <dir>', 'where everything is kept', '.millrace')
  .option('--port <port>', 'of the address', number, 3000)
  .option('--internal-port <port>', 'serves /metrics and /status/ready on this machine', number)
  .option('--otlp-url <url>', 'sends traces to this OpenTelemetry collector')
  .action(async (command) => (await import('./commands/start.js')).start(command));

program
  .command('demo')
  .description('Plays a clinic’s weeks through every station and prints what became of them.')
  .option('--claims <n>', 'how many claims the clinic writes', number, 500)
  .option('--seed <n>', 'the same seed plays the same weeks', number, 7)
  .option(
    '--data <dir>',
    'plays in this folder and keeps it; without it everything is removed at the end',
  )
  .option('--resume', 'goes on with an interrupted demo in --data', false)
  .option('--json', 'ends with one JSON object', false)
  .action(async (command) => (await import('./commands/demo.js')).demo(command));

const cluster = program
  .command('cluster')
  .enablePositionalOptions()
  .description('Starts every service as a process of its own, on PostgreSQL, Redis and Kafka.')
  .option('--data <dir>', 'where everything is kept', '.millrace-cluster')
  .option('--port <port>', 'of the address', number, 3000)
  .action(async (command) => (await import('./commands/cluster.js')).cluster(command));

cluster
  .command('demo')
  .description('Plays the same weeks as millrace demo, through all processes.')
  .option('--claims <n>', 'how many claims the clinic writes', number, 500)
  .option('--seed <n>', 'the same seed plays the same weeks', number, 7)
  .option('--data <dir>', 'a new folder that is kept; without it everything is removed at the end')
  .option('--attach', 'through processes that run elsewhere, told by MILLRACE_* variables', false)
  .option('--json', 'ends with one JSON object', false)
  .action(async (command) => (await import('./commands/cluster.js')).clusterDemo(command));

program
  .command('migrate')
  .description(
    'Brings a database up to date for all services; told by MILLRACE_ADMIN_DATABASE_URL and MILLRACE_ROLE_SECRET.',
  )
  .action(async () => (await import('./commands/migrate.js')).migrate());

program
  .command('open-sandbox')
  .description(
    'Opens the sandbox’s practice in a cluster that runs elsewhere; told by MILLRACE_* variables.',
  )
  .action(async () => (await import('./commands/open-sandbox.js')).openSandbox());

program
  .command('chaos')
  .description('Plays the demo while processes and servers are killed; fails if anything is lost.')
  .addOption(
    new Option('--profile <profile>', 'one process, or a cluster on this machine')
      .choices(['embedded', 'cluster'])
      .default('cluster'),
  )
  .option('--claims <n>', 'how many claims the clinic writes', number, 500)
  .option('--kills <n>', 'how often something is killed', number, 30)
  .option('--seed <n>', 'the same seed plays the same weeks and plans the same kills', number, 3)
  .option('--data <dir>', 'a new folder that is kept; without it everything is removed at the end')
  .option('--json', 'ends with one JSON object', false)
  .action(async (command) => (await import('./commands/chaos.js')).chaos(command));

program
  .command('replay')
  .description('Makes a running Millrace’s read models anew from the events, figures unchanged.')
  .requiredOption('--service <service>', 'whose read models: reporting')
  .option('--url <url>', 'where Millrace runs', 'http://127.0.0.1:3000')
  .option(
    '--data <dir>',
    'its folder, for the first password; or set MILLRACE_PASSWORD',
    '.millrace',
  )
  .option('--email <email>', 'of an administrator', 'admin@ferrybank.example')
  .action(async (command) => (await import('./commands/replay.js')).replay(command));

program
  .command('import')
  .description(
    'Takes 835, 277CA, 999, TA1 and 277 files from disk; ends with 1 when something needs a person.',
  )
  .argument('<file...>', 'the files')
  .option('--data <dir>', 'where everything is kept', '.millrace')
  .action(async (files, command) =>
    (await import('./commands/import.js')).importFiles(files, command),
  );

addX12Commands(program);

await program.parseAsync();

function number(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new InvalidArgumentError('A whole number is needed.');
  return value;
}
