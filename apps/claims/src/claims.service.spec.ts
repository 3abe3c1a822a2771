import {
  AppointmentBooked,
  CoverageChecked,
  PatientSaved,
  ProviderSaved,
} from '@millrace/contracts';
import { validate } from '@millrace/x12';
import { ack277, ack999, claimsIn, status277, ta1 } from './testing/answers.js';
import { openDesk, type Desk } from './testing/desk.js';
import { like, LINES, MANAGER, NPI, register } from './testing/sample.js';

describe('claims', () => {
  let h: Desk;
  beforeEach(async () => {
    h = await openDesk();
  });
  afterEach(() => h.close());

  it('go from the encounter to the payer and back', async () => {
    const { status, body } = await h.send(1);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'ready',
      findings: [],
      chargeCents: 64000,
      already: false,
    });
    expect(body.patientControlNumber).toMatch(/^MR[0-9A-Z]{12}$/);
    // Noon in Denver.
    await h.advanceTo('2026-06-10T18:00:00Z');
    expect(h.clearinghouse.received).toHaveLength(1);
    const file = h.clearinghouse.received[0]!;
    expect((await validate(file)).findings).toEqual([]);
    const [sent] = await claimsIn(file);
    expect(sent).toMatchObject({
      patientControlNumber: body.patientControlNumber,
      chargeCents: 64000,
      frequency: '1',
      diagnoses: [{ code: 'M1711' }],
      subscriber: { id: 'FH1', name: 'Sample' },
      payer: { id: 'FICTV' },
      renderingProvider: { id: NPI },
      billingProvider: { id: '1999999976', taxId: '990000001' },
    });
    expect(sent!.lines.map((line) => line.lineControlNumber)).toEqual(
      [1, 2, 3].map((n) => `${body.patientControlNumber}-${n}`),
    );
    expect((await h.claim(body.claimId)).claim.state).toBe('sent');
    expect(await h.told('claim-submitted')).toMatchObject([
      { claimId: body.claimId, frequency: '1', chargeCents: 64000 },
    ]);

    h.clearinghouse.put('999', await ack999('1', 'A'));
    h.clearinghouse.put(
      '277CA',
      await ack277([
        {
          number: body.patientControlNumber,
          category: 'A2',
          status: '20',
          payerClaimNumber: 'FH26180004412',
        },
      ]),
    );
    await h.advanceTo('2026-06-12T12:45:00Z');
    const page = await h.claim(body.claimId);
    expect(page.claim).toMatchObject({ state: 'accepted', payerClaimNumber: 'FH26180004412' });
    expect(page.timeline.map((entry: { kind: string }) => entry.kind)).toEqual([
      'encounter-received',
      'claim-created',
      'ready',
      'sent',
      'file-accepted',
      'accepted',
    ]);
    expect(page.files.map((one: { kind: string }) => one.kind)).toEqual(['837P', '999', '277CA']);
    const { sha256, segment } = page.files[0].place;
    const shown = await h.request(
      'GET',
      `/claims/${body.claimId}/files/${sha256}/segments?from=1&limit=${segment}`,
    );
    const raw: string[] = shown.body.segments.map((one: { raw: string }) => one.raw);
    expect(shown.body.segments.at(-1)).toMatchObject({
      segment,
      raw: expect.stringMatching(/^CLM\*MR/),
      words: expect.stringMatching(/^Claim MR.* of \$/),
      path: ['2000A', '2000B', '2300'],
      begins: 'Claim',
    });
    expect(raw.join('\n')).not.toMatch(/\*Sample|Testa|19800102|FH1/);
    expect(raw.some((text) => /^NM1\*IL\*1\*•+\*•+/.test(text))).toBe(true);
    const overview = await h.request('GET', `/claims/files/${sha256}/overview`);
    expect(overview.body).toMatchObject({
      kind: '837P',
      direction: 'out',
      contents: {
        complete: true,
        totals: [{ type: '837', claims: 1, chargeCents: page.claim.chargeCents }],
      },
      check: { state: 'done', errors: 0 },
    });
  });

  it('take the same encounter once', async () => {
    const first = await h.send(1);
    const again = await h.send(1, { lines: [LINES[0]] });
    expect(again.body).toEqual({ ...first.body, already: true });
    expect(await h.told('claim-created')).toHaveLength(1);
  });

  it('refuse an encounter of nobody known', async () => {
    expect((await h.send(7)).status).toBe(422);
    expect((await h.send(1, { patientExternalId: undefined })).status).toBe(422);
  });

  it('take visit, provider and coverage from the appointment', async () => {
    await h.tell('scheduling', [1], (ctx) =>
      ctx.emit(AppointmentBooked, 1, like(AppointmentBooked)),
    );
    const { body } = await h.send(1, {
      patientExternalId: undefined,
      serviceDate: undefined,
      renderingProvider: undefined,
      locationId: undefined,
      appointmentId: 1,
    });
    expect(body).toMatchObject({ state: 'ready' });
    const page = await h.claim(body.claimId);
    expect(page.timeline[0]).toMatchObject({ kind: 'appointment-booked', group: 'before' });
    await h.tell('eligibility', [1], (ctx) => {
      ctx.emit(CoverageChecked, 1, like(CoverageChecked, { checkId: 1, answerMs: 40 }));
      ctx.emit(CoverageChecked, 1, like(CoverageChecked, { checkId: 2, answerMs: 1400 }));
    });
    const checks = (await h.claim(body.claimId)).timeline.filter(
      (entry: { kind: string }) => entry.kind === 'coverage-checked',
    );
    expect(checks.map((entry: { detail: string }) => entry.detail)).toEqual([
      'answered at once',
      'answered in 1.4 s',
    ]);
    expect(page.stations[0]).toMatchObject({ key: 'booked', state: 'done' });
  });

  it('are held for what a payer would reject, and released when it is put right', async () => {
    const { body } = await h.send(1, {
      diagnoses: [],
      lines: [{ ...LINES[0], diagnosisPointers: [3], units: 0 }],
    });
    expect(body.state).toBe('held');
    expect(body.findings.map((one: { code: string }) => one.code)).toEqual([
      'diagnosis-missing',
      'units',
      'pointer-range',
    ]);
    const held = await h.request('GET', '/claims/held');
    expect(held.body).toMatchObject({ totals: { count: 1 }, items: [{ claimId: body.claimId }] });
    expect(held.body.facets.code).toHaveLength(3);
    const { version } = held.body.items[0];
    const stale = await h.request('PUT', `/claims/${body.claimId}`, { version: version + 1 });
    expect(stale.status).toBe(409);
    const fixed = await h.request('PUT', `/claims/${body.claimId}`, {
      version,
      diagnoses: ['M17.11'],
      lines: LINES,
    });
    expect(fixed.body).toMatchObject({ state: 'ready', findings: [] });
    expect(await h.told('claim-held')).toMatchObject([
      { editCodes: ['diagnosis-missing', 'units', 'pointer-range'] },
    ]);
    await h.request('POST', '/claims/submissions', {});
    const [submitted] = await h.told('claim-submitted');
    expect(submitted).toMatchObject({
      chargeCents: 64000,
      lines: [{}, { chargeCents: 38600 }, {}],
    });
  });

  it('are released when the data elsewhere are put right', async () => {
    await h.tell('scheduling', [1], (ctx) => {
      ctx.emit(PatientSaved, 1, like(PatientSaved, { patientId: 2, externalId: 'PT-2' }));
    });
    const { body } = await h.send(2, { renderingProvider: { npi: '1999999993' } });
    expect(body.findings.map((one: { code: string }) => one.code)).toEqual([
      'rendering-missing',
      'coverage-missing',
    ]);
    expect((await h.claim(body.claimId)).claim.payerName).toBe('Payer not known');
    await h.tell('scheduling', [1], (ctx) => {
      register(ctx, 2);
      ctx.emit(ProviderSaved, 1, like(ProviderSaved, { providerId: 2, npi: '1999999993' }));
    });
    const page = await h.claim(body.claimId);
    expect(page.findings.map((one: { code: string }) => one.code)).toEqual(['rendering-npi']);
    expect(page.claim.payerName).toBe('Fictiva Health');
    await h.tell('scheduling', [1], (ctx) =>
      ctx.emit(ProviderSaved, 1, like(ProviderSaved, { providerId: 2, npi: NPI })),
    );
    expect((await h.claim(body.claimId)).claim.state).toBe('ready');
  });

  it('pass a soft finding when a manager says why', async () => {
    await h.tell('eligibility', [1], (ctx) =>
      ctx.emit(CoverageChecked, 1, like(CoverageChecked, { status: 'inactive', reason: 'ended' })),
    );
    const { body } = await h.send(1);
    expect(body.findings).toMatchObject([{ code: 'coverage-inactive', severity: 'soft' }]);
    const override = (as: object) =>
      h.request(
        'POST',
        `/claims/${body.claimId}/override`,
        { version: 2, code: 'coverage-inactive', reason: 'The card was seen.' },
        as,
      );
    expect((await override({})).status).toBe(403);
    expect((await override(MANAGER)).body).toMatchObject({ state: 'ready' });
  });

  it('are held when the same services of the visit were billed before', async () => {
    const { body: first } = await h.send(1);
    const { body: second } = await h.send(1, { externalId: 'ENC-1B' });
    expect(second.findings).toMatchObject([
      { code: 'duplicate', message: expect.stringContaining(first.patientControlNumber) },
    ]);
    const other = { ...LINES[0], modifiers: ['25', '59'] };
    expect((await h.send(1, { externalId: 'ENC-1C', lines: [other] })).body.state).toBe('ready');
  });

  it('leave once, by the same bytes, when sending failed at first', async () => {
    const { body } = await h.send(1);
    h.clearinghouse.failSends(1);
    expect((await h.request('POST', '/claims/submissions', {})).status).toBe(502);
    expect((await h.claim(body.claimId)).claim.state).toBe('ready');
    const [prepared] = await h.database.query<{ sha256: string; state: string }>(
      'select sha256, state from claims.submission',
    );
    expect(prepared!.state).toBe('prepared');
    const again = await h.request('POST', '/claims/submissions', {});
    expect(again.body).toMatchObject({
      claimCount: 1,
      submissions: [
        { sha256: prepared!.sha256, state: 'sent', interchangeControlNumber: '000000001' },
      ],
    });
    expect(h.clearinghouse.received).toHaveLength(1);
    expect((await h.request('POST', '/claims/submissions', {})).body.claimCount).toBe(0);
  });

  it.each([
    ['TA1', () => ta1('000000001', 'R', '006')],
    ['999', () => ack999('1', 'R')],
  ] as const)('are rejected with their file by a %s', async (kind, make) => {
    const { body } = await h.send(1);
    await h.request('POST', '/claims/submissions', {});
    const answer = await h.upload(await make(), 'answer.edi');
    expect(answer.body.files).toMatchObject([{ kind, rejected: 1, unknown: 0, already: false }]);
    expect((await h.claim(body.claimId)).claim.state).toBe('rejected');
    expect(await h.told('claim-rejected')).toMatchObject([{ stage: kind }]);
    expect((await h.upload(await make(), 'again.edi')).body.files[0].already).toBe(true);
    expect(await h.told('claim-rejected')).toHaveLength(1);
  });

  it('go again as a corrected original after a rejection', async () => {
    const { body } = await h.send(1);
    await h.request('POST', '/claims/submissions', {});
    const said = { number: body.patientControlNumber, category: 'A7', status: '562', entity: '82' };
    h.clearinghouse.put('277CA', await ack277([said]));
    await h.advanceTo('2026-06-12T12:45:00Z');
    const page = await h.claim(body.claimId);
    expect(page.claim.state).toBe('rejected');
    expect(page.timeline.at(-1)).toMatchObject({
      words: 'Rejected before processing',
      detail: 'Rejected: information is invalid: NPI (rendering provider)',
    });
    const { body: changed } = await h.request(
      'POST',
      `/claims/${body.claimId}/correct-and-resubmit`,
      { version: page.claim.version, reason: 'NPI corrected' },
    );
    expect(changed).toMatchObject({ state: 'ready', frequency: '1' });
    await h.request('POST', '/claims/submissions', {});
    const [again] = await claimsIn(h.clearinghouse.received[1]!);
    expect(again).toMatchObject({
      frequency: '1',
      patientControlNumber: body.patientControlNumber,
    });
  });

  it('list what acknowledgements say and nobody knows, and read it again', async () => {
    const said = { number: 'NOT-OURS', category: 'A2', status: '20' };
    expect((await h.upload(await ack277([said]), 'ca.edi')).body.files[0]).toMatchObject({
      kind: '277CA',
      unknown: 1,
      accepted: 0,
    });
    const letter = await h.upload(Buffer.from('hello, this is no X12'), 'letter.txt');
    expect(letter.body.files[0].findings).toMatchObject([{ offset: expect.any(Number) }]);
    await h.upload(await ack999('77', 'A'), 'ack.edi');
    const path = '/claims/acknowledgement-exceptions';
    const { items } = (await h.request('GET', path)).body;
    expect(items.map((one: { kind: string }) => one.kind)).toEqual([
      'unknown-submission',
      'unreadable-file',
      'unknown-claim',
    ]);
    const replayed = await h.request('POST', `${path}/${items[2].exceptionId}/replay`, {});
    expect(replayed.body).toMatchObject({ kind: '277CA', unknown: 1 });
    expect((await h.request('GET', path)).body.items).toHaveLength(3);
    await h.request('POST', `${path}/${items[1].exceptionId}/dismiss`, { reason: 'a letter' });
    expect((await h.request('GET', path)).body.items).toHaveLength(2);
  });

  it('are asked about while they stay silent', async () => {
    const { body } = await h.send(1);
    await h.request('POST', '/claims/submissions', {});
    // Three days later, at six in Denver.
    await h.advanceTo('2026-06-13T12:30:00Z');
    expect(h.clearinghouse.received).toHaveLength(2);
    expect(h.clearinghouse.received[1]!.toString()).toContain('ST*276*');
    expect(await h.told('claim-status-asked')).toMatchObject([{ claimId: body.claimId }]);
    h.clearinghouse.put('277', await status277(body.patientControlNumber, 'A4', '35'));
    await h.advanceTo('2026-06-13T16:00:00Z');
    expect(await h.told('claim-status-received')).toMatchObject([{ category: 'A4', status: '35' }]);
    await h.advanceTo('2026-06-19T12:30:00Z');
    expect(h.clearinghouse.received).toHaveLength(2);
    await h.advanceTo('2026-06-20T12:30:00Z');
    expect(h.clearinghouse.received).toHaveLength(3);
    h.clearinghouse.realtime.push(await status277(body.patientControlNumber, 'P1', '20'));
    expect((await h.request('POST', `/claims/${body.claimId}/ask-status`, {})).status).toBe(200);
    expect(await h.told('claim-status-received')).toHaveLength(2);
    expect((await h.request('POST', `/claims/${body.claimId}/ask-status`, {})).status).toBe(502);
    const { body: held } = await h.send(1, { externalId: 'ENC-H', diagnoses: [] });
    expect((await h.request('POST', `/claims/${held.claimId}/ask-status`, {})).status).toBe(409);
  });

  it('are found by number and name, and listed with sums', async () => {
    const { body } = await h.send(1);
    const list = await h.search('/claims?state=ready&payer=FICTV', 'samp');
    expect(list.body).toMatchObject({
      totals: { count: 1, chargeCents: 64000, openCents: 64000 },
      facets: {
        state: [{ value: 'ready', label: 'Ready to send', count: 1 }],
        payer: [{ label: 'Fictiva Health' }],
      },
    });
    const found = await h.search('/claims/search', body.patientControlNumber);
    expect(found.body.items).toEqual([
      {
        kind: 'claim',
        id: String(body.claimId),
        title: body.patientControlNumber,
        subtitle: 'Testa Sample · Fictiva Health · Jun 9, 2026',
      },
    ]);
    expect((await h.search('/claims/search', 'Testa S')).body.items[0]).toMatchObject({
      kind: 'patient',
      title: 'Testa Sample',
    });
    expect((await h.search('/claims', 'Ümlaut')).body).toMatchObject({
      items: [],
      totals: { count: 0 },
    });
  });

  it('are not searched for by the address, where a name would be kept', async () => {
    for (const path of ['/claims?q=samp', '/denials?q=samp', '/claims/search?q=samp']) {
      const { status, body } = await h.request('GET', path);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).not.toContain('samp');
    }
  });
});
