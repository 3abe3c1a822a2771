import {
  AppointmentBooked,
  AppointmentCoverageChanged,
  CoverageSaved,
  LocationSaved,
  PatientCheckedOut,
  PatientSaved,
  PayerSaved,
  PracticeSaved,
  type EventData,
  type EventDefinition,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { startHarness, type Harness } from './testing/harness.js';

/** The example of an event with changes. */
function like<D extends EventDefinition>(event: D, changes: object = {}): EventData<D> {
  return { ...(event.example as EventData<D>), ...changes };
}

const ENDED = { benefits: [{ information: '6', serviceTypes: ['30'] }] };

describe('a visit that takes another coverage', () => {
  let h: Harness;
  beforeEach(async () => {
    h = await startHarness('2026-06-05T13:00:00Z');
    h.clearinghouse.says('OLD1', ENDED);
    await h.scheduling([1], (ctx) => {
      ctx.emit(PracticeSaved, 1, like(PracticeSaved));
      ctx.emit(LocationSaved, 1, like(LocationSaved));
      ctx.emit(PayerSaved, 1, like(PayerSaved));
      ctx.emit(PayerSaved, 1, like(PayerSaved, { payerId: 'PRAIR', name: 'Prairie Mutual' }));
      ctx.emit(PatientSaved, 1, like(PatientSaved));
      ctx.emit(CoverageSaved, 1, like(CoverageSaved, { memberId: 'OLD1' }));
      ctx.emit(AppointmentBooked, 1, like(AppointmentBooked));
    });
  });
  afterEach(() => h.close());

  const enter = (ctx: Context): void =>
    ctx.emit(
      CoverageSaved,
      1,
      like(CoverageSaved, { coverageId: 2, payerId: 'PRAIR', memberId: 'NEW1' }),
    );
  const take = (ctx: Context, coverageId: number, changes: object = {}): void =>
    ctx.emit(
      AppointmentCoverageChanged,
      1,
      like(AppointmentCoverageChanged, { coverageId, ...changes }),
    );
  const asked = () => h.clearinghouse.asked.map(({ subscriber }) => subscriber.id);
  const toFix = async () => (await h.request('GET', '/coverage-checks/to-fix')).body.items;
  const checksOf = async (coverageId: number) =>
    (await h.request('GET', `/coverages/${coverageId}/checks`)).body.items;

  it('asks the new payer at once, and nobody has to fix the old one any more', async () => {
    expect(await toFix()).toMatchObject([{ reason: 'inactive', coverageId: 1 }]);
    await h.scheduling([1], enter);
    expect(asked()).toEqual(['OLD1']);
    await h.scheduling([1], (ctx) => take(ctx, 2));
    expect(asked()).toEqual(['OLD1', 'NEW1']);
    expect(await checksOf(2)).toMatchObject([
      {
        trigger: 'changed',
        payerName: 'Prairie Mutual',
        serviceDate: '2026-06-09',
        appointmentId: 1,
        status: 'active',
      },
    ]);
    expect(await toFix()).toEqual([]);
  });

  it('is to fix by what the new payer says', async () => {
    h.clearinghouse.says('NEW1', 'silent');
    await h.scheduling([1], (ctx) => {
      enter(ctx);
      take(ctx, 2);
    });
    expect(await toFix()).toMatchObject([
      { coverageId: 2, payerName: 'Prairie Mutual', status: 'unknown', reason: 'payer-silent' },
    ]);
  });

  it('asks once when coverage and change are told in one set', async () => {
    await h.scheduling([1], (ctx) => {
      take(ctx, 2);
      enter(ctx);
    });
    expect(asked()).toEqual(['OLD1', 'NEW1']);
  });

  it('asks anew when the first coverage comes back', async () => {
    await h.scheduling([1], (ctx) => {
      enter(ctx);
      take(ctx, 2);
    });
    h.clearinghouse.says('OLD1', {
      benefits: [{ information: '1', serviceTypes: ['30'] }],
    });
    await h.scheduling([1], (ctx) => take(ctx, 1, { version: 3, previousCoverageId: 2 }));
    expect(asked()).toEqual(['OLD1', 'NEW1', 'OLD1']);
    expect(await toFix()).toEqual([]);
  });

  it('asks for the last of several changes only, and not for a visit that is over', async () => {
    await h.scheduling([1], enter);
    await h.scheduling([1], (ctx) => {
      take(ctx, 2);
      take(ctx, 1, { version: 3, previousCoverageId: 2 });
    });
    expect(asked()).toEqual(['OLD1', 'OLD1']);
    await h.scheduling([1], (ctx) => {
      ctx.emit(PatientCheckedOut, 1, like(PatientCheckedOut, { version: 5, coverageId: 2 }));
      take(ctx, 2, { version: 4 });
    });
    expect(asked()).toEqual(['OLD1', 'OLD1']);
  });
});
