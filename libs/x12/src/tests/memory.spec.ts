import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readRemittances, validate, writeRemittances } from '../index.js';
import { ENVELOPE, REMITTANCE, REMITTANCE_CLAIM } from './fixtures.js';

/** A remittance of any size as a stream: the claims of a small one, over and over. */
async function* endless(
  megabytes: number,
  damage = (text: string) => text,
): AsyncGenerator<Uint8Array> {
  const text = damage(
    await writeRemittances(ENVELOPE, [
      { remittance: REMITTANCE, claims: [REMITTANCE_CLAIM] },
    ]).text(),
  );
  const start = text.indexOf('CLP*');
  const end = text.indexOf('SE*', start);
  const claims = Buffer.from(text.slice(start, end).repeat(90));
  yield Buffer.from(text.slice(0, start));
  for (let sent = 0; sent < megabytes * 1_048_576; sent += claims.length) yield Buffer.from(claims);
  yield Buffer.from(text.slice(end));
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapMegabytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

it('reads a long remittance in flat memory, though an id per chunk is kept', async () => {
  const kept: string[] = [];
  let claims = 0;
  let early = 0;
  for await (const batch of readRemittances(endless(24)).batches()) {
    for (const item of batch) if (item.kind === 'claim') claims++;
    const [first] = batch;
    if (first?.kind === 'claim')
      kept.push(`${first.payerClaimNumber}${first.lines[0]!.procedure.code}`, first.patient!.name!);
    if (claims > 3_000 && early === 0) early = heapMegabytes();
  }
  const late = heapMegabytes();
  expect(claims).toBeGreaterThan(30_000);
  expect(kept.length).toBeGreaterThan(100);
  expect(late - early).toBeLessThan(4);
});

it('counts every finding of a bad file but keeps few, with the same memory', async () => {
  const before = heapMegabytes();
  const wrongCodes = (text: string) => text.replaceAll('CAS*CO', 'CAS*XX');
  const result = await validate(endless(6, wrongCodes), { maxFindings: 10 });
  expect(result.findings).toHaveLength(10);
  expect(result.findingCount).toBeGreaterThan(10_000);
  expect(heapMegabytes() - before).toBeLessThan(4);
});
