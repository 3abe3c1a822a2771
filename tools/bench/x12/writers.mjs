// The writer of the library, and what it is compared with.
import { concatClaims835, concatClaims837 } from './concat.mjs';
import { claimBatch, ENVELOPE, REMITTANCE, someClaims } from './data.mjs';
import { library } from './library.mjs';

/** The claims a writer writes over and over: few, so that they are in the processor's cache as those just made are. */
const CLAIMS = 300;

async function write({ kind, seed }) {
  const { writeClaims, writeRemittances } = await library();
  const claims = someClaims(kind, seed, CLAIMS);
  const paid = kind === '835' ? claims.reduce((total, claim) => total + claim.paidCents, 0) : 0;
  return {
    async run({ size }) {
      const written = { bytes: 0 };
      function* remittances() {
        const remittance = { ...REMITTANCE, traceNumber: 'EFT1', paymentCents: paid };
        while (written.bytes < size) yield { remittance, claims };
      }
      function* all() {
        while (written.bytes < size) yield* claims;
      }
      const output =
        kind === '835'
          ? writeRemittances(ENVELOPE, remittances())
          : writeClaims(ENVELOPE, claimBatch(), all());
      for await (const chunk of output) written.bytes += chunk.length;
      return written;
    },
  };
}

/** Plain concatenation of strings that checks nothing. */
async function concat({ kind, seed }) {
  const claims = someClaims(kind, seed, CLAIMS);
  const text = kind === '835' ? concatClaims835 : concatClaims837;
  return {
    async run({ size }) {
      let bytes = 0;
      for (let at = 0; bytes < size; at = (at + 100) % CLAIMS)
        bytes += Buffer.from(text(claims.slice(at, at + 100)), 'utf8').length;
      return { bytes };
    },
  };
}

const candidate = (name, prepare) => ({
  name,
  kinds: ['835', '837P'],
  wasm: [undefined],
  prepare,
});

export const WRITERS = [candidate('write', write), candidate('write by concatenation', concat)];
