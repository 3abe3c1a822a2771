import {
  readClaimAcknowledgements,
  readEligibilityResponses,
  readImplementationAcks,
  readRemittances,
  readStatusResponses,
  writeEligibilityInquiries,
  writeStatusRequests,
  type RemittanceClaim,
} from '@millrace/x12';
import { memberStanding, type Standing } from './eligibility/eligibility.js';
import { cleanScenario, defaultScenario, PAYERS, type Scenario } from './index.js';
import {
  SUBMITTER,
  NPI,
  SENT,
  MUCH_LATER,
  type Sandbox,
  type Answer,
  open,
  start,
  envelope,
  claimOf,
  FIVE,
  batch,
  post,
  send,
  mailbox,
  paid,
  errorsOf,
  closeAll,
} from './testing/sandbox.js';

afterEach(closeAll);

test('a batch is acknowledged after ten minutes, each claim next morning, and paid on the payers’ days', async () => {
  const sandbox = await open(cleanScenario(7));
  await send(sandbox, await batch(FIVE));
  expect(await mailbox(sandbox, '2026-03-02T15:09:59.000Z', '999,277CA,835')).toEqual([]);

  const [syntax, ...none] = await mailbox(sandbox, '2026-03-02T15:10:00.000Z', '999,277CA,835');
  expect(none).toEqual([]);
  expect(syntax).toMatchObject({ kind: '999', createdAt: '2026-03-02T15:10:00.000Z' });
  const acks = await readImplementationAcks(syntax!.bytes).toArray();
  expect(acks[0]).toMatchObject({ groupControlNumber: '1', status: 'A' });

  expect(await mailbox(sandbox, '2026-03-03T05:59:59.000Z', '277CA')).toEqual([]);
  const verdicts = await mailbox(sandbox, '2026-03-03T06:00:00.000Z', '277CA');
  expect(verdicts).toHaveLength(PAYERS.length);
  const accepted: string[] = [];
  for (const file of verdicts) {
    expect(await errorsOf(file)).toEqual([]);
    for (const item of await readClaimAcknowledgements(file.bytes).toArray()) {
      if (item.kind !== 'acknowledgement' || item.level !== 'claim') continue;
      expect(item.statuses[0]!.codes[0]).toMatchObject({ category: 'A2', status: '20' });
      accepted.push(item.patientControlNumber!);
    }
  }
  expect(accepted.sort()).toEqual(['MR1', 'MR2', 'MR3', 'MR4', 'MR5']);

  const payments = await mailbox(sandbox, MUCH_LATER, '835');
  expect(payments).toHaveLength(PAYERS.length);
  const claims: RemittanceClaim[] = [];
  for (const file of payments) {
    const content = await paid(file);
    expect(content.end.balanced).toBe(true);
    expect(await errorsOf(file)).toEqual([]);
    claims.push(...content.claims);
    const day = new Date(file.createdAt);
    const payer = PAYERS.find(({ name }) => file.bytes.includes(`N1*PR*${name}~`))!;
    expect(payer.payWeekdays).toContain(day.getUTCDay());
    expect(day.toISOString()).toMatch(/T09:00:00/);
    expect(day.getTime() - Date.parse('2026-03-02')).toBeGreaterThanOrEqual(12 * 86_400_000);
  }
  expect(claims.map((claim) => claim.patientControlNumber).sort()).toEqual(accepted);
  expect(claims.every((claim) => claim.status === '1' && claim.chargeCents === 59_800)).toBe(true);
});

test('only an 835 that is a cent off does not balance, and a right one with its trace number follows', async () => {
  const scenario: Scenario = {
    ...cleanScenario(7),
    remittance: { centOff: 2, sentTwice: 3, unknownClaim: 2, interest: 2, recovery: 2 },
  };
  const sandbox = await open(scenario);
  const many = Array.from({ length: 60 }, (_, i) => claimOf(i + 1, PAYERS[i % 5]!.payerId));
  await send(sandbox, await batch(many));
  const spoiled: string[] = [];
  const right: string[] = [];
  for (const file of await mailbox(sandbox, MUCH_LATER, '835')) {
    const [header] = await readRemittances(file.bytes).toArray();
    const { end } = await paid(file);
    expect(end).toMatchObject({ complete: true, countsOk: true });
    const trace = header!.kind === 'remittance' ? header!.traceNumber : '';
    (end.balanced ? right : spoiled).push(trace);
    if (end.balanced) expect(await errorsOf(file)).toEqual([]);
  }
  expect(spoiled.length).toBeGreaterThan(0);
  expect(spoiled.filter((trace) => !right.includes(trace))).toEqual([]);
  expect(right.length).toBeGreaterThan(new Set(right).size);
});

test('the same bytes again get the same receipt and are taken once', async () => {
  const sandbox = await open(cleanScenario(7));
  const bytes = await batch(FIVE);
  const [first, second] = await Promise.all([send(sandbox, bytes), send(sandbox, bytes)]);
  expect(second).toBe(first);
  expect(await send(sandbox, bytes)).toBe(first);
  const [{ n }] = (await sandbox.database.query(
    'select count(*)::int as n from payer_simulator.received_claim',
  )) as [{ n: number }];
  expect(n).toBe(5);
  expect(await mailbox(sandbox, MUCH_LATER, '999')).toHaveLength(1);
});

/** Every decision and payment by what the payer sees of a claim: not by numbers of arrival. */
async function decisions(sandbox: Sandbox): Promise<Record<string, unknown>[]> {
  await mailbox(sandbox, MUCH_LATER, '835');
  return sandbox.database.query(
    `select c.identity, c.payer_claim_number, c.decision, c.pay_at, p.ordinal, p.pay_at as paid_at
       from payer_simulator.received_claim c left join payer_simulator.payment p on p.id = c.payment_id
      order by c.identity`,
  );
}

test('neither the order of arrival nor a restart changes a decision or a payment', async () => {
  const scenario = defaultScenario(7);
  const many = Array.from({ length: 40 }, (_, i) => claimOf(i + 1, PAYERS[i % 5]!.payerId));
  const one = await open(scenario);
  await send(one, await batch(many));
  const expected = await decisions(one);

  const other = await open(scenario);
  await send(other, await batch(many.slice(20).reverse(), 1));
  await mailbox(other, '2026-03-02T15:30:00.000Z', '999');
  await other.simulator.close();
  other.simulator = await start(other, scenario);
  await send(other, await batch(many.slice(0, 20).reverse(), 2));
  await mailbox(other, '2026-03-20T12:00:00.000Z', '999,277CA,835');
  await other.simulator.close();
  other.simulator = await start(other, scenario);
  expect(await decisions(other)).toEqual(expected);
  const kinds = new Set(expected.map(({ decision }) => (decision as { kind: string }).kind));
  expect(kinds.size).toBeGreaterThan(1);

  const contents = async (sandbox: Sandbox) => {
    const files = await mailbox(sandbox, MUCH_LATER, '835');
    const texts = files.map(({ bytes }) =>
      bytes
        .toString()
        .replace(/^ISA[\s\S]*?ST\*/, 'ST*')
        .replace(/GE\*[\s\S]*$/, ''),
    );
    return texts.sort();
  };
  expect(await contents(other)).toEqual(await contents(one));
});

/** The first member number of a payer that stands like this. */
function memberWho(scenario: Scenario, payerId: string, standing: Standing): string {
  for (let n = 1; ; n++)
    if (memberStanding(scenario, payerId, `FH${n}`) === standing) return `FH${n}`;
}

async function ask(sandbox: Sandbox, memberId: string, payerId = 'FICTV'): Promise<Response> {
  const output = writeEligibilityInquiries(envelope(), { reference: 'Q1' }, [
    {
      payer: { person: false, name: payerId, idQualifier: 'PI', id: payerId },
      provider: { person: false, name: 'FERRYBANK CLINIC', idQualifier: 'XX', id: NPI },
      subscriber: {
        person: true,
        name: 'SAMPLE',
        firstName: 'TESTA',
        idQualifier: 'MI',
        id: memberId,
        birthDate: '1980-01-01',
      },
      traces: [{ number: 'T1', originatorId: '9MILLRACE1' }],
      serviceDates: { from: '2026-03-05', to: '2026-03-05' },
      serviceTypes: ['30'],
    },
  ]);
  return post(sandbox, '/realtime', await output.bytes());
}

test('an eligibility question is answered at once: active, inactive, another payer first, unknown, silent', async () => {
  const scenario = defaultScenario(7);
  const sandbox = await open(scenario);
  const answerFor = async (standing: Standing) => {
    const response = await ask(sandbox, memberWho(scenario, 'FICTV', standing));
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(await errorsOf({ bytes } as Answer)).toEqual([]);
    const items = await readEligibilityResponses(bytes).toArray();
    return items.find((item) => item.kind === 'response')!;
  };
  const active = await answerFor('active');
  expect(active).toMatchObject({ traces: [{ number: 'T1' }], rejections: [] });
  expect(active.benefits[0]).toMatchObject({ information: '1', serviceTypes: ['30'] });
  expect(active.benefits).toContainEqual(
    expect.objectContaining({ information: 'B', cents: 3000 }),
  );
  expect((await answerFor('inactive')).benefits).toMatchObject([{ information: '6' }]);
  expect((await answerFor('other-payer')).benefits.at(-1)).toMatchObject({ information: 'R' });
  expect((await answerFor('not-found')).rejections).toMatchObject([
    { level: 'subscriber', reason: '75' },
  ]);
  expect((await answerFor('wrong-birth-date')).rejections).toMatchObject([{ reason: '71' }]);
  const silent = await ask(sandbox, memberWho(scenario, 'FICTV', 'silent'));
  expect(silent.status).toBe(504);
  const unknown = await ask(sandbox, 'FH1', 'NOBODY');
  const items = await readEligibilityResponses(Buffer.from(await unknown.arrayBuffer())).toArray();
  expect(items.find((item) => item.kind === 'response')).toMatchObject({
    level: 'payer',
    rejections: [{ level: 'payer', reason: '79' }],
  });
});

test('a status question is answered by where the claim is: unknown, pending, paid', async () => {
  const sandbox = await open(cleanScenario(7));
  await send(sandbox, await batch([claimOf(1, 'FICTV')]));
  const statusOf = async (patientControlNumber: string, at: string) => {
    sandbox.clock.set(at);
    const output = writeStatusRequests(envelope(5), { reference: 'S1' }, [
      {
        payer: { person: false, name: 'FICTV', idQualifier: 'PI', id: 'FICTV' },
        receiver: { person: false, name: 'FERRYBANK CLINIC', idQualifier: '46', id: SUBMITTER },
        provider: { person: false, name: 'FERRYBANK CLINIC', idQualifier: 'XX', id: NPI },
        subscriber: {
          person: true,
          name: 'SAMPLE',
          firstName: 'TESTA',
          idQualifier: 'MI',
          id: 'M1',
        },
        traceNumber: 'T9',
        patientControlNumber,
        chargeCents: 59_800,
        serviceDates: { from: '2026-02-23', to: '2026-02-23' },
      },
    ]);
    const response = await post(sandbox, '/realtime', await output.bytes());
    expect(response.status).toBe(200);
    const items = await readStatusResponses(Buffer.from(await response.arrayBuffer())).toArray();
    const answer = items.find((item) => item.kind === 'response' && item.level === 'claim');
    if (answer?.kind !== 'response') throw new Error('The 277 answers no claim.');
    return { ...answer.statuses[0]!.codes[0]!, trace: answer.traceNumber };
  };
  expect(await statusOf('MR404', SENT)).toMatchObject({
    category: 'A4',
    status: '35',
    trace: 'T9',
  });
  expect(await statusOf('MR1', '2026-03-05T12:00:00.000Z')).toMatchObject({
    category: 'P1',
    status: '20',
  });
  expect(await statusOf('MR1', MUCH_LATER)).toMatchObject({ category: 'F1', status: '65' });
});

test('what is no X12 interchange is refused and leaves nothing', async () => {
  const sandbox = await open(cleanScenario(7));
  for (const path of ['/files', '/realtime']) {
    expect((await post(sandbox, path, 'Dear billing team')).status).toBe(400);
    expect((await post(sandbox, path, 'Dear billing team', 'text/plain')).status).toBe(400);
    expect((await post(sandbox, path, '')).status).toBe(400);
  }
  const [{ n }] = (await sandbox.database.query(
    'select count(*)::int as n from payer_simulator.received_file',
  )) as [{ n: number }];
  expect(n).toBe(0);
});
