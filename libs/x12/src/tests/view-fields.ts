import type {
  ClaimItem,
  ClaimViewItem,
  RemittanceItem,
  RemittanceViewItem,
  ViewableStream,
} from '../index.js';

/** What views of claims of a remittance hold, from a view or an object. */
export function ofRemittance(item: RemittanceItem | RemittanceViewItem): object {
  if (item.kind !== 'claim') return item;
  const lines: object[] = [];
  const flat = item.adjustments.map((adjustment) => ({ ...amountOf(adjustment), line: undefined }));
  for (const line of item.lines) {
    const { procedure, chargeCents, paidCents, units, dates, lineControlNumber, at } = line;
    const { adjustments, remarkCodes } = line;
    const money = { chargeCents, paidCents, adjustments: adjustments.map(amountOf) };
    lines.push({ procedure, ...money, units, dates, lineControlNumber, remarkCodes, at });
    for (const adjustment of adjustments) flat.push({ ...amountOf(adjustment), line: at as never });
  }
  const { patientControlNumber, status, payerClaimNumber, groupNumber, serviceDates } = item;
  const { chargeCents, paidCents, patientResponsibilityCents, receivedDate, remarkCodes } = item;
  const allAdjustments =
    'allAdjustments' in item
      ? item.allAdjustments.map((one) => ({ ...amountOf(one), line: one.line?.at }))
      : flat;
  return {
    ...{ kind: item.kind, set: item.set, at: item.at, lines, allAdjustments },
    ...{ patientControlNumber, status, payerClaimNumber, groupNumber, serviceDates },
    ...{ chargeCents, paidCents, patientResponsibilityCents, receivedDate, remarkCodes },
    adjustments: item.adjustments.map(amountOf),
  };
}

function amountOf(of: { group: string; reason: string; cents: number; quantity?: number }) {
  const { group, reason, cents, quantity } = of;
  return { group, reason, cents, quantity };
}

/** What views of professional claims hold, from a view or an object. */
export function ofClaim(item: ClaimItem | ClaimViewItem): object {
  if (item.kind !== 'claim') return item;
  const { kind, set, at, patientControlNumber, chargeCents, frequency, payerClaimNumber } = item;
  return {
    ...{ kind, set, at, patientControlNumber, chargeCents, frequency, payerClaimNumber },
    billingProvider: { id: item.billingProvider.id },
    subscriber: { id: item.subscriber.id },
    payer: { id: item.payer.id },
    diagnoses: item.diagnoses.map(({ qualifier, code }) => ({ qualifier, code })),
    lines: item.lines.map((line) => {
      const { number, procedure, unit, units, pointers, dates, lineControlNumber } = line;
      const rest = { chargeCents: line.chargeCents, at: line.at };
      return { number, procedure, unit, units, pointers, dates, lineControlNumber, ...rest };
    }),
  };
}

/** Reads the views of a stream and takes their fields, each within its batch. */
export async function readViews<Item, View>(
  stream: ViewableStream<Item, View>,
  fieldsOf: (view: View) => object,
  pause?: () => Promise<void>,
): Promise<object[]> {
  const all: object[] = [];
  for await (const batch of stream.views({ guard: true })) {
    await pause?.();
    for (const view of batch) all.push(fieldsOf(view));
  }
  return all;
}
