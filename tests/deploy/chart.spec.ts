import { mavenJars, ServerUnavailable } from '@millrace/servers';
import { describeWith, type Part } from '@millrace/testing';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readAsProcess, SECRETS } from './process-settings.js';

// Helm renders the chart, and the types of Kubernetes' API say what they do not know: without a cluster.

interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
}
/** Of an object of the API only what is looked at. */
type Rendered = ReturnType<typeof JSON.parse>;

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HELM = join(ROOT, 'deploy', 'helm');
const SERVICES = ['claims', 'eligibility', 'gateway', 'remittance', 'reporting', 'scheduling'];

/** JSON is YAML. The first two are what people install; the others show single parts. */
const VALUES = [
  { migration: { hook: false } },
  {
    migration: { hook: false },
    autoscaling: { enabled: true },
    ingress: { enabled: true, className: 'nginx' },
    clearinghouseUrl: 'https://clearinghouse.example.com',
    mail: { smtpUrlKey: 'smtp-url' },
    reportRecipients: ['owner@clinic.example', 'office@clinic.example'],
    image: { tag: '1.2.3', pullSecrets: [{ name: 'registry' }] },
  },
  { autoscaling: { enabled: true, keda: true }, kafka: { prefix: 'east.' } },
  { disruptionBudget: { enabled: false }, networkPolicy: { enabled: false } },
  // Planted: the API has no such member.
  { podAnnotations: {}, resources: { request: { cpu: 1 } } },
];

const helm = await chartTools();

describeWith('the Helm chart', helm, (jars) => {
  let problems: string[];
  let renders: Rendered[][];
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'millrace-chart-'));
    const files = VALUES.map((_, n) => join(folder, `${n}.yaml`));
    files.forEach((file, n) => writeFileSync(file, JSON.stringify(VALUES[n])));
    const { stdout } = await run(
      'java',
      ['-cp', join(jars, '*'), join(HELM, 'ChartCheck.java'), join(HELM, 'millrace'), ...files],
      { maxBuffer: 16 << 20 },
    );
    rmSync(folder, { recursive: true });
    ({ problems, renders } = JSON.parse(stdout) as never);
  }, 120_000);

  const all = (kind: string, render: number): Rendered[] =>
    renders[render]!.filter((object) => object.kind === kind);
  const named = (kind: string, name: string, render = 0): Rendered =>
    all(kind, render).find((object) => object.metadata.name === `mill-${name}`);
  const pods = (render: number) => [...all('Deployment', render), ...all('Job', render)];
  const containerOf = (pod: Rendered) => pod.spec.template.spec.containers[0];

  test('Helm finds nothing to blame, and the API knows every member but the planted one', () => {
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((one) => !one.includes('no member request'))).toEqual([]);
  });

  test('every service is a deployment with its service and disruption budget', () => {
    for (const kind of ['Deployment', 'Service', 'PodDisruptionBudget'])
      expect(all(kind, 0).map((one) => one.metadata.name)).toEqual(
        SERVICES.map((name) => `mill-${name}`),
      );
    expect(all('PodDisruptionBudget', 3)).toEqual([]);
    for (const service of SERVICES) {
      const { labels } = named('Deployment', service).spec.template.metadata;
      expect(labels).toMatchObject(named('Service', service).spec.selector);
      expect(labels).toMatchObject(named('PodDisruptionBudget', service).spec.selector.matchLabels);
    }
  });

  test('every process is told what it reads, and nothing else; no secret is in the chart', () => {
    for (const pod of [0, 1].flatMap(pods)) {
      const { args, env } = containerOf(pod) as { args: string[]; env: Variable[] };
      const told = env.map(({ name, value, valueFrom }) => {
        if (!valueFrom) return [name, value ?? ''];
        expect(valueFrom.secretKeyRef).toMatchObject({ name: 'millrace' });
        return [name, SECRETS[name]!];
      });
      expect(() => readAsProcess(args, Object.fromEntries(told) as never)).not.toThrow();
      for (const { name, valueFrom } of env)
        if (name in SECRETS) expect({ name, valueFrom }).toMatchObject({ valueFrom: {} });
    }
    expect(all('Secret', 0)).toEqual([]);
  });

  test('the gateway finds each service, and probes ask where the process answers', () => {
    for (const pod of all('Deployment', 0)) {
      const { env, ports, livenessProbe, readinessProbe } = containerOf(pod);
      const value = (name: string) => env.find((one: Variable) => one.name === name)?.value;
      const internal = ports.find((one: { name: string }) => one.name === 'internal');
      expect(String(internal.containerPort)).toBe(
        value('MILLRACE_INTERNAL_PORT') ?? value('MILLRACE_PORT'),
      );
      expect(livenessProbe.httpGet).toEqual({ path: '/status/live', port: 'internal' });
      expect(readinessProbe.httpGet).toEqual({ path: '/status/ready', port: 'internal' });
      if (pod.metadata.name !== 'mill-gateway') continue;
      for (const service of SERVICES.filter((name) => name !== 'gateway')) {
        const { hostname, port } = new URL(value(`MILLRACE_${service.toUpperCase()}_URLS`));
        expect(hostname).toBe(`mill-${service}`);
        const [{ port: offered }] = named('Service', service).spec.ports;
        expect(port).toBe(String(offered));
      }
    }
  });

  test('every pod is held narrow, and has the time to end what is at work', () => {
    for (const pod of pods(0)) {
      const { spec } = pod.spec.template;
      expect(spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(containerOf(pod)).toMatchObject({
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        resources: { limits: { memory: '512Mi' }, requests: { memory: '256Mi' } },
      });
      if (pod.kind === 'Job') continue;
      const { seconds } = containerOf(pod).lifecycle.preStop.sleep;
      expect(spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(seconds + 60);
    }
  });

  test('a consumer’s lag makes replicas: of every consumer group, up to the partitions', () => {
    for (const { metadata, spec } of all('HorizontalPodAutoscaler', 1)) {
      expect(spec.maxReplicas).toBeLessThanOrEqual(8);
      expect(spec.metrics[0].external.metric.selector.matchLabels).toEqual({
        service: metadata.name.replace('mill-', ''),
      });
    }
    expect(all('HorizontalPodAutoscaler', 1)).toHaveLength(SERVICES.length);
    const groups = all('ScaledObject', 2).flatMap(({ spec }) =>
      spec.triggers.map((one: Rendered) => one.metadata.consumerGroup),
    );
    expect(groups.sort()).toEqual(consumers().map((name) => `east.millrace.${name}`));
  });

  test('nobody speaks to anybody unless it is told: services hear the gateway alone', () => {
    expect(named('NetworkPolicy', 'default-deny').spec).toMatchObject({
      policyTypes: ['Ingress', 'Egress'],
      podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'mill' } },
    });
    const gateway = named('Deployment', 'gateway').spec.selector.matchLabels;
    for (const service of SERVICES) {
      const { ingress, egress } = named('NetworkPolicy', service, 1).spec;
      const [{ from, ports }] = ingress;
      if (service === 'gateway') expect(ports[0].port).toBe('public');
      else expect(from).toEqual([{ podSelector: { matchLabels: gateway } }]);
      const goes = egress.flatMap((one: Rendered) => one.ports.map((p: Rendered) => p.port));
      const further = { gateway: ['internal', 443], scheduling: [587], reporting: [587] };
      expect(goes).toEqual([6379, 9092, ...(further[service as 'gateway'] ?? [443])]);
    }
    expect(all('NetworkPolicy', 3)).toEqual([]);
  });
});

/** The consumer groups of all services, as the sources name them. */
function consumers(): string[] {
  const files = SERVICES.flatMap((service) =>
    readdirSync(join(ROOT, 'apps', service, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/spec|testing/.test(file))
      .map((file) => readFileSync(join(ROOT, 'apps', service, 'src', file), 'utf8')),
  );
  const named = files.flatMap((text) =>
    [...text.matchAll(/@Consumer\((.+?)\)|\.consume\('(.+?)'/g)].map(
      ([, declared, called]) => declared ?? `'${called}'`,
    ),
  );
  const constant = (name: string) =>
    files.map((text) => new RegExp(`const ${name} = ('.+?')`).exec(text)?.[1]).find(Boolean)!;
  return [
    ...new Set(
      named.map((name) => (name.startsWith("'") ? name : constant(name)).replaceAll("'", '')),
    ),
  ].sort();
}

async function chartTools(): Promise<Part<string>> {
  try {
    await run('java', ['--version']);
    await run('javac', ['--version']);
    return { server: await mavenJars('helm', 'Helm') };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (error instanceof ServerUnavailable) return { missing: message };
    if (code === 'ENOENT') return { missing: 'Helm is run by Java; there is no JDK' };
    throw error;
  }
}
