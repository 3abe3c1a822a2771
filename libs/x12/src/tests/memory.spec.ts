import { readRemittances, validate, writeRemittances } from '../index.js';
import { ENVELOPE, REMITTANCE, REMITTANCE_CLAIM } from './fixtures.js';

/** A remittance of any size as a stream: the claims of a small one, over and over. */
async function* endless(megabytes: number): AsyncGenerator<Uint8Array> {
  const text = await writeRemittances(ENVELOPE, [{ remittance: REMITTANCE, claims: [REMITTANCE_CLAIM] }]).text();
  const start = text.indexOf('CLP*');
  const end = text.indexOf('SE*', start);
  const claims = Buffer.from(text.slice(start, end).repeat(90));
  yield Buffer.from(text.slice(0, start));
  for (let sent = 0; sent < megabytes * 1_048_576; sent += claims.length) yield Buffer.from(claims);
  yield Buffer.from(text.slice(end));
}

const heap = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
};

it('reads a long remittance in flat memory, though an id per chunk is kept', async () => {
  const kept: string[] = [];
  let claims = 0;
  let early = 0;
  for await (const batch of readRemittances(endless(40)).batches()) {
    for (const item of batch) if (item.kind === 'claim') claims++;
    const [first] = batch;
    if (first?.kind === 'claim') kept.push(`${first.payerClaimNumber}${first.lines[0]!.procedure.code}`, first.patient!.name!);
    if (claims > 5_000 && early === 0) early = heap();
  }
  const late = heap();
  expect(claims).toBeGreaterThan(50_000);
  expect(kept.length).toBeGreaterThan(100);
  // Without a forced collection garbage is in the number; a reader that retained its input would be beyond 40 MB.
  expect(late - early).toBeLessThan(globalThis.gc ? 10 : 38);
});

it('counts every finding of a bad file but keeps few', async () => {
  const result = await validate(endless(3), { maxFindings: 10 });
  expect(result.findings).toHaveLength(10);
  // The check, the segment count and the claim numbers that repeat are no reason to keep more.
  expect(result.findingCount).toBeGreaterThanOrEqual(1);
});
