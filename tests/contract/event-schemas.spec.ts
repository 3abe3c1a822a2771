import {
  allEvents,
  asyncApiDocument,
  checkSchemas,
  eventId,
  eventSchema,
  WRITE_CONTRACTS,
  type EventDefinition,
  type JsonSchema,
} from '@millrace/contracts';
import { AesGcmCipher } from '@millrace/messaging';
import { z } from 'zod';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import { toMessage } from '../../libs/messaging/src/kafka/kafka-records.js';
import { toOutgoing } from '../../libs/messaging/src/outbox.js';
import { AsyncApi, danglingRefs, messagesNotOfTheirChannel } from './asyncapi-rules.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SCHEMAS = 'libs/contracts/schemas';
const DOCUMENT = 'docs/asyncapi.json';

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as JsonSchema;
const readGolden = (folder: string) =>
  new Map(
    readdirSync(folder).map((file) => [basename(file, '.json'), readJson(join(folder, file))]),
  );
const declared = () => new Map(allEvents().map((event) => [eventId(event), eventSchema(event)]));

describe('golden schemas', () => {
  test('every event version has its golden schema, and every golden schema its event', () => {
    const findings = checkSchemas(declared(), readGolden(join(root, SCHEMAS)));
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  test.each(allEvents().map((event) => [eventId(event), event] as const))(
    '%s: the example is valid, the topic is that of its service',
    (id, event) => {
      const golden = readJson(join(root, SCHEMAS, `${id}.json`));
      expect(fromJsonSchema(golden).safeParse(event.example)).toMatchObject({ success: true });
      expect(event.topic).toBe(`millrace.${event.type.split('.')[0]}`);
    },
  );
});

describe('the AsyncAPI document', () => {
  const document = asyncApiDocument(allEvents());

  test('the committed one is that of the declarations', () => {
    assertFresh(readJson(join(root, DOCUMENT)), document);
  });

  test('it keeps the rules of AsyncAPI 3.0', () => {
    expect(AsyncApi.safeParse(document)).toMatchObject({ success: true });
    expect(danglingRefs(document)).toEqual([]);
    expect(messagesNotOfTheirChannel(document)).toEqual([]);
  });

  test('payloads mean the same in JSON Schema draft 7, on which AsyncAPI builds', () => {
    for (const event of allEvents()) {
      const [newer, older] = (['draft-2020-12', 'draft-7'] as const).map((target) => {
        const { $schema: _, ...schema } = z.toJSONSchema(event.data, { target });
        return schema;
      });
      expect(older).toEqual(newer);
    }
  });

  test.each(allEvents().map((event) => [eventId(event), event] as const))(
    '%s: a record of the topic is as described',
    (_, event) => {
      const message = messageOf(document, event);
      const record = recordOf(event);
      const payload = fromJsonSchema(message.payload);
      expect(payload.safeParse({})).toMatchObject({ success: false });
      expect(payload.safeParse(record.data)).toMatchObject({ success: true });
      expect(payload.safeParse(message.examples[0].payload)).toMatchObject({ success: true });
      expect(Object.keys(record.data)).toEqual(Object.keys(message.examples[0].payload));
      expect(message.bindings.kafka.key.examples).toEqual([record.key]);
      const { headers } = AsyncApi.parse(document).components.schemas;
      expect(Object.keys(record.headers).sort()).toEqual([...headers.required].sort());
      expect(fromJsonSchema(headers).safeParse(record.headers)).toMatchObject({ success: true });
      const { allOf, ...own } = message.headers;
      expect(allOf).toEqual([{ $ref: '#/components/schemas/headers' }]);
      expect(fromJsonSchema(own).safeParse(record.headers)).toMatchObject({ success: true });
    },
  );

  test('sealed fields are marked', () => {
    const sealed = allEvents().filter(({ sealedPaths }) => sealedPaths.length > 0);
    expect(sealed.length).toBeGreaterThan(0);
    for (const event of sealed) {
      const { properties } = messageOf(document, event).payload as {
        properties: Record<string, object>;
      };
      for (const path of event.sealedPaths) {
        expect(properties[path]).toMatchObject({
          type: 'string',
          'x-sealed': true,
          description: expect.stringContaining('encrypted'),
        });
      }
    }
  });
});

describe('the command', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'millrace-contracts-'));
    cpSync(join(root, SCHEMAS), join(copy, SCHEMAS), { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  function write(): { status: number | null; stderr: string } {
    const [command, script] = WRITE_CONTRACTS.split(' ') as [string, string];
    expect(command).toBe('node');
    return spawnSync(process.execPath, [join(root, script), '--root', copy], { encoding: 'utf8' });
  }
  const goldenFile = (id: string) => join(copy, SCHEMAS, `${id}.json`);
  function plant(id: string, change: (schema: Record<string, unknown>) => void): void {
    const schema = { ...readJson(goldenFile(id)) };
    change(schema);
    writeFileSync(goldenFile(id), JSON.stringify(schema));
  }

  test('it writes what is missing or stale, to the byte as committed', () => {
    rmSync(goldenFile('claims.claim-held@1'));
    plant('claims.claim-ready@1', (schema) => (schema['description'] = 'In other words.'));
    plant('claims.claim-submitted@1', ({ properties }) => {
      delete (properties as Record<string, unknown>)['lines'];
    });
    expect(write()).toMatchObject({ status: 0, stderr: '' });
    const written = readdirSync(join(copy, SCHEMAS));
    expect(written).toEqual(readdirSync(join(root, SCHEMAS)));
    for (const file of [DOCUMENT, ...written.map((name) => join(SCHEMAS, name))]) {
      expect(readFileSync(join(copy, file), 'utf8')).toBe(readFileSync(join(root, file), 'utf8'));
    }
  });

  test('it refuses to write over a version that broke', () => {
    plant('claims.claim-held@1', ({ properties }) => {
      (properties as Record<string, unknown>)['claimId'] = { type: 'string' };
    });
    rmSync(goldenFile('claims.claim-ready@1'));
    const { status, stderr } = write();
    expect(status).toBe(1);
    expect(stderr).toContain('claims.claim-held@1 changed');
    expect(stderr).toContain('Raise the version');
    expect(readJson(goldenFile('claims.claim-held@1'))).toMatchObject({
      properties: { claimId: { type: 'string' } },
    });
    expect(() => readJson(goldenFile('claims.claim-ready@1'))).toThrow('ENOENT');
  });

  test('it refuses while a version of the log is not declared', () => {
    renameSync(goldenFile('claims.claim-held@1'), goldenFile('claims.claim-kept@1'));
    const { status, stderr } = write();
    expect(status).toBe(1);
    expect(stderr).toContain('claims.claim-kept@1 has a golden schema but no declaration');
  });
});

describe('planted faults are caught', () => {
  const planted = () => structuredClone(asyncApiDocument(allEvents())) as unknown as Planted;
  const paths = (document: unknown) =>
    AsyncApi.safeParse(document).error?.issues.map(({ path }) => path.join('/'));

  test('a stale document, with the command that writes it anew', () => {
    const document = planted();
    document.info.title = 'Millrace';
    expect(() => assertFresh(document, asyncApiDocument(allEvents()))).toThrow(
      'docs/asyncapi.json is stale. Run "node tools/contracts/write.mjs" and commit what it writes.',
    );
  });

  test('a document against the rules', () => {
    const document = planted();
    document.operations['claims-sends']!.action = 'publish';
    delete document.channels['claims']!.address;
    document.components.messages['claims.claim-held.v1']!.body = {};
    expect(paths(document)?.sort()).toEqual([
      'channels/claims/address',
      'components/messages/claims.claim-held.v1',
      'operations/claims-sends/action',
    ]);
  });

  test('references that lead nowhere, and an operation with a message of another channel', () => {
    const document = planted();
    delete document.components.messages['claims.claim-held.v1'];
    const wrong = '#/channels/remittance/messages/remittance.remittance-posted.v1';
    document.operations['claims-sends']!.messages = [{ $ref: wrong }];
    expect(danglingRefs(document)).toEqual(['#/components/messages/claims.claim-held.v1']);
    expect(messagesNotOfTheirChannel(document)).toEqual([`claims-sends: ${wrong}`]);
  });
});

interface Planted {
  info: { title: string };
  channels: Record<string, { address?: string }>;
  operations: Record<string, { action: string; messages: { $ref: string }[] }>;
  components: { messages: Record<string, { body?: object }> };
}

function assertFresh(committed: unknown, made: unknown): void {
  if (isDeepStrictEqual(committed, made)) return;
  throw new Error(`${DOCUMENT} is stale. Run "${WRITE_CONTRACTS}" and commit what it writes.`);
}

function messageOf(document: unknown, { type, version }: EventDefinition) {
  return AsyncApi.parse(document).components.messages[`${type}.v${version}`]!;
}

function fromJsonSchema(schema: unknown): z.ZodType {
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
}

/** The example on its way to Kafka. */
function recordOf(event: EventDefinition) {
  const cipher = new AesGcmCipher([{ id: 'key-1', key: new Uint8Array(32) }]);
  const row = toOutgoing(event, 7, event.example, cipher);
  const stored = { ...row, position: 1, slot: 0, at: new Date(0), trace: null };
  const { key, value, headers } = toMessage(stored, 'sample:1', 1);
  return { key, data: JSON.parse(String(value)) as object, headers: headers! };
}
