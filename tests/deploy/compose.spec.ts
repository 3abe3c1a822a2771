import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readAsProcess, SECRETS } from './process-settings.js';

type Environment = Readonly<Record<string, string | number | boolean>>;
interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Environment;
  readonly profiles?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[] | object;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly healthcheck?: object;
  readonly [setting: string]: unknown;
}
type Services = Readonly<Record<string, Service>>;

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const read = (text: string) => parse(text, { merge: true }) as { services: Services };

/** Fills in `${NAME:-default}` and `${NAME:?message}` as Compose does. */
function interpolate(text: string): string {
  return text.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, mark?: string, rest = '') => SECRETS[name] ?? (mark === '-' ? rest : ''),
  );
}

const compose = textOf('docker-compose.yml');
const base = read(interpolate(compose)).services;
const demo = read(interpolate(textOf('deploy/docker/compose.demo.yml'))).services;
/** The demo's file laid over the other, as far as it goes here. */
const overlaid: Services = Object.fromEntries(
  [...new Set([...Object.keys(base), ...Object.keys(demo)])].map((name) => [
    name,
    {
      ...base[name],
      ...demo[name],
      environment: { ...base[name]?.environment, ...demo[name]?.environment },
    } as Service,
  ]),
);
const ours = (services: Services) =>
  Object.entries(services).filter(([, { image }]) => image.startsWith('millrace'));
const asText = (environment: Environment = {}) =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value)]));

describe('docker-compose.yml', () => {
  test.each([
    ['alone', base],
    ['with the demo', overlaid],
  ])('%s tells every process what it reads, and nothing else', (_, services) => {
    for (const [name, { command = [], environment }] of ours(services)) {
      expect(() => readAsProcess(command, asText(environment))).not.toThrow();
      expect(name).toBe(name.toLowerCase());
    }
    expect(ours(services).length).toBeGreaterThanOrEqual(11);
  });

  test('a setting that no process knows is found', () => {
    const { command = [], environment } = base['claims-1']!;
    expect(() =>
      readAsProcess(command, { ...asText(environment), MILLRACE_COLECT_MINUTES: '5' }),
    ).toThrow('unknown setting MILLRACE_COLECT_MINUTES');
  });

  test('addresses lead to containers that are there', () => {
    const variables = ours(overlaid).flatMap(([, { environment }]) =>
      Object.entries(asText(environment)),
    );
    const hosts = variables
      .filter(([name]) => /_URLS?$|_BROKERS$/.test(name) && name !== 'MILLRACE_SMTP_URL')
      .flatMap(([, value]) => value.split(',').filter(Boolean))
      .map((one) => new URL(one.includes('://') ? one : `kafka://${one}`).hostname);
    expect(hosts.length).toBeGreaterThan(30);
    // The public address is for people.
    const elsewhere = hosts.filter((host) => host !== 'localhost' && !(host in overlaid));
    expect(elsewhere).toEqual([]);
  });

  test('only the gateway is reached from outside, and only who needs the world reaches it', () => {
    const main = Object.entries(base).filter(([, { profiles }]) => !profiles);
    const published = main.filter(([, { ports }]) => ports).map(([name]) => name);
    expect(published).toEqual(['gateway']);
    const outside = main
      .filter(([, { networks }]) => Array.isArray(networks) && networks.includes('outside'))
      .map(([name]) => name);
    expect(outside.sort()).toEqual(['gateway', 'reporting', 'scheduling']);
  });

  test('every container is held narrow: capabilities, files, memory, processors', () => {
    for (const [name, service] of Object.entries(overlaid)) {
      const held = { name, ...service };
      expect(held).toMatchObject({
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        mem_limit: expect.stringMatching(/^\d+[mg]$/),
        cpus: expect.any(Number),
      });
      // The broker's own start scripts write beside themselves.
      if (name !== 'kafka') expect(held).toMatchObject({ read_only: true });
    }
  });

  test('nobody starts before what it needs, and nothing is left to chance', () => {
    for (const [name, { depends_on = {} }] of ours(base)) {
      if (name !== 'migrate') expect(Object.keys(depends_on)).not.toHaveLength(0);
      for (const { condition } of Object.values(depends_on))
        expect(['service_healthy', 'service_completed_successfully']).toContain(condition);
    }
    for (const name of ['postgres', 'redis', 'kafka'])
      expect(base[name]).toHaveProperty('healthcheck');
  });

  test('no secret has a default', () => {
    const secrets = [...compose.matchAll(/\$\{(\w*(?:PASSWORD|SECRET|KEYS?))(:.)?/g)];
    expect(secrets.length).toBeGreaterThan(5);
    for (const [, name, mark] of secrets) expect({ name, mark }).not.toMatchObject({ mark: ':-' });
    for (const name of new Set(secrets.map(([, one]) => one)))
      expect(compose).toContain(`\${${name}:?`);
  });
});
