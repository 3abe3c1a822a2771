import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** The rules of .dependency-cruiser.cjs, shown to bite: each planted import is reported under its rule. */
const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[];
};

const root = fileURLToPath(new URL('../..', import.meta.url));

const planted: { rule: string; file: string; imports: string }[] = [
  {
    rule: 'no-service-imports-another',
    file: 'apps/claims/src/a.ts',
    imports: '../../remittance/src/index.js',
  },
  {
    rule: 'libs-never-import-apps',
    file: 'libs/jobs/src/a.ts',
    imports: '../../../apps/claims/src/index.js',
  },
  {
    rule: 'x12-and-code-sets-stand-alone',
    file: 'libs/x12/src/a.ts',
    imports: '../../contracts/src/index.js',
  },
  {
    rule: 'contracts-import-zod-only',
    file: 'libs/contracts/src/a.ts',
    imports: '../../x12/src/index.js',
  },
  {
    rule: 'code-sets-import-contracts-only',
    file: 'libs/code-sets/src/a.ts',
    imports: '../../x12/src/index.js',
  },
  {
    rule: 'testing-is-for-tests',
    file: 'apps/claims/src/b.ts',
    imports: '../../../libs/testing/src/index.js',
  },
  {
    rule: 'telemetry-stands-alone',
    file: 'libs/telemetry/src/a.ts',
    imports: '../../database/src/index.js',
  },
  {
    rule: 'processes-start-telemetry',
    file: 'libs/jobs/src/c.ts',
    imports: '../../telemetry/src/start-telemetry.js',
  },
  {
    rule: 'servers-stand-alone',
    file: 'libs/servers/src/a.ts',
    imports: '../../database/src/index.js',
  },
  {
    rule: 'nobody-starts-servers-unasked',
    file: 'libs/jobs/src/b.ts',
    imports: '../../servers/src/index.js',
  },
  {
    rule: 'pure-domain-files',
    file: 'apps/claims/src/edits/edits.ts',
    imports: '../../../../libs/jobs/src/index.js',
  },
  {
    rule: 'web-imports-contracts-only',
    file: 'apps/web/src/a.ts',
    imports: '../../../libs/x12/src/index.js',
  },
  { rule: 'not-resolved', file: 'apps/claims/src/c.ts', imports: './nowhere.js' },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-boundaries-'));
  for (const target of [
    'apps/claims',
    'apps/remittance',
    'libs/contracts',
    'libs/x12',
    'libs/testing',
    'libs/jobs',
    'libs/database',
    'libs/servers',
  ]) {
    write(`${target}/src/index.ts`, 'export const here = 1;\n');
  }
  write('libs/telemetry/src/start-telemetry.ts', 'export const here = 1;\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(planted)('$rule catches $file', async ({ rule, file, imports }) => {
  write(file, `import * as planted from '${imports}';\nexport const used = planted;\n`);
  const found = await violations();
  expect(found).toEqual([{ rule, from: file }]);
});

test('a circle is caught', async () => {
  write('libs/jobs/src/a.ts', `import { b } from './b.js';\nexport const a: number = b;\n`);
  write('libs/jobs/src/b.ts', `import { a } from './a.js';\nexport const b: number = a;\n`);
  expect((await violations()).map(({ rule }) => rule)).toContain('no-circles');
});

test('the clean tree has no violation', async () => {
  expect(await violations()).toEqual([]);
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function violations(): Promise<{ rule: string; from: string }[]> {
  const result = await cruise(['apps', 'libs'], {
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
    tsPreCompilationDeps: true,
  });
  return (result.output as ICruiseResult).summary.violations.map((violation) => ({
    rule: violation.rule.name,
    from: violation.from,
  }));
}

it('every consumer and controller is listed in the module of its service: Nest is silent about the others', () => {
  const missing = globSync('apps/*/src/**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.spec.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const classes = text.matchAll(/^@(?:Consumer|Controller)\([^]*?^export class (\w+)/gm);
      return [...classes].map(([, name]) => ({ service: file.split(/[\\/]/)[1]!, name: name! }));
    })
    .filter(
      ({ service, name }) =>
        !modules(service).some((listed) => new RegExp(`\\b${name}\\b`).test(listed)),
    );
  expect(missing).toEqual([]);
});

/** The `controllers` lists of a service's modules. */
function modules(service: string): string[] {
  return globSync(`apps/${service}/src/**/*.module.ts`, { cwd: root }).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/controllers: \[([^\]]*)\]/g)].map(([, list]) => list!);
  });
}
