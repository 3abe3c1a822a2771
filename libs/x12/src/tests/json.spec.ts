import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { jsonToX12, X12JsonError, x12ToJson, writeClaims } from '../index.js';
import { CLAIM, ENVELOPE, PAYER } from './fixtures.js';
import { cutInto, files } from './soup.js';

const back = async (json: string | Uint8Array) => Buffer.from(await jsonToX12(json).bytes());
const runs = Number(process.env['MILLRACE_X12_RUNS'] ?? 1_000);

describe('bytes to JSON to bytes', () => {
  it('gives the same bytes for any soup of segments, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 4 }),
        async (bytes, sizes) => {
          const json = await x12ToJson(bytes).bytes();
          expect((await back(json)).toString('hex')).toBe(bytes.toString('hex'));
          const inPieces = await x12ToJson(cutInto(bytes, sizes)).bytes();
          expect(Buffer.from(inPieces).toString()).toBe(Buffer.from(json).toString());
          const again = await jsonToX12(cutInto(json, sizes)).bytes();
          expect(Buffer.from(again).toString('hex')).toBe(bytes.toString('hex'));
        },
      ),
      { numRuns: runs },
    );
  }, 120_000);

  it('gives the same bytes for bytes that are no X12', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect([...(await back(await x12ToJson(bytes).bytes()))]).toEqual([...bytes]);
      }),
      { numRuns: runs },
    );
  });

  it('a tag that begins with the letters of a header is a tag as any other', async () => {
    const { bytes } = await claimFile();
    const file = Buffer.concat([bytes, Buffer.from('ISA1*X~-- end of file --'), bytes]);
    const json = Buffer.from(await x12ToJson(file).bytes()).toString();
    expect(json).toMatch(/\["ISA1","X"\].*\n\{"text":"-- end of file --"\}\n/);
    expect((await back(json)).equals(file)).toBe(true);
  });

  it('keeps a segment beyond the limit, and a long file without any segment, in flat memory', async () => {
    const { bytes } = await claimFile();
    const long = Buffer.from(`NTE*ADD*${'X'.repeat(300_000)}~`);
    const whole = Buffer.concat([bytes, long, bytes]);
    const json = await x12ToJson(whole, { maxSegmentBytes: 1_000 }).bytes();
    expect((await back(json)).equals(whole)).toBe(true);

    let longest = 0;
    let total = 0;
    const zeros = async function* () {
      for (let n = 0; n < 200; n++) yield Buffer.alloc(65_536, 'no X12 here ');
    };
    for await (const chunk of jsonToX12(x12ToJson(zeros()))) {
      longest = Math.max(longest, chunk.length);
      total += chunk.length;
    }
    expect(total).toBe(200 * 65_536);
    expect(longest).toBeLessThan(1_000_000);
  });

  it('keeps every sample file', async () => {
    const folder = process.env['MILLRACE_X12_SAMPLES'];
    if (!folder) return;
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      for (const sizes of [[65_536], [1], [7, 106]]) {
        const json = x12ToJson(cutInto(bytes, sizes));
        expect([entry.name, Buffer.from(await jsonToX12(json).bytes()).equals(bytes)]).toEqual([
          entry.name,
          true,
        ]);
      }
    }
  });
});

describe('the lines', () => {
  it('are for people to read and compare', async () => {
    const { text } = await claimFile();
    const lines = (await x12ToJson(text).text()).split('\n');
    expect(lines[0]).toBe('{"x12":1}');
    expect(lines[1]).toBe(
      '{"delimiters":{"element":"*","component":":","repetition":"^","segment":"~"},"end":"~\\n"}',
    );
    expect(lines).toContain('["ST","837","0001","005010X222A1"]');
    expect(lines).toContain('["HI",["ABK","J0190"],["ABF","M545"]]');
    expect(lines).toContain(
      '["CLM","CLAIM0001","250","","",["11","B","1"],"Y","A","Y","Y","",["AA","","","MT"]]',
    );
  });

  it('say what is odd, where it is', async () => {
    const isa =
      'ISA*00*          *00*          *ZZ*SAMPLEPAYER    *ZZ*SPECIMENCLINIC *260302*0930*^*00501*000000009*0*T*:~';
    const file = Buffer.concat([
      Buffer.from('\u00ef\u00bb\u00bf', 'latin1'),
      Buffer.from(`${isa}\nEB*1**30^98~\r\nNM1*IL*1*M\u00fcLLER~\nN3*A~\n\n`, 'latin1'),
      Buffer.from('IEA*1*'),
    ]);
    expect((await x12ToJson(file).text()).trimEnd().split('\n').slice(2)).toEqual([
      '{"delimiters":{"element":"*","component":":","repetition":"^","segment":"~"},"end":"~\\n"}',
      JSON.stringify(isa.slice(0, -1).split('*')),
      '{"segment":["EB","1","",[["30"],["98"]]],"end":"~\\r\\n"}',
      '{"segment":["NM1","IL","1","M\u00fcLLER"],"encoding":"latin1"}',
      '{"segment":["N3","A"],"end":"~\\n\\n"}',
      '{"segment":["IEA","1",""],"end":""}',
    ]);
  });
});

describe('JSON that is not right', () => {
  const head =
    '{"x12":1}\n{"delimiters":{"element":"*","component":":","repetition":"^","segment":"~"},"end":"~"}\n';
  it.each([
    ['', '', ''],
    ['{"x12":1}\n["ST"]', 'Line 2, column 1', 'no line of delimiters'],
    ['["ST","835"]', 'Line 1, column 1', '{"x12":1} is first'],
    [`${head}["ST","835"`, 'Line 3, column 12', 'no JSON'],
    [`${head}["ST",SECRET]`, 'Line 3, column 7', 'no JSON'],
    [`${head}["ST","835"]\n\n["SE","A\tB"]`, 'Line 5, column 9', 'no JSON'],
    [`${head}"SECRET"`, 'Line 3, column 1', 'a list or an object'],
    [`${head}{"SECRET":1}`, 'Line 3, column 1', 'nothing of this object is known'],
    [`${head}["ST",835]`, 'Line 3, [1]', 'no text'],
    [`${head}["ST",["A",5]]`, 'Line 3, [1][1]', 'no text'],
    [`${head}["ST",[["A"],["B",null]]]`, 'Line 3, [1][1][1]', 'no text'],
    [`${head}["ST",[]]`, 'Line 3, [1]', 'empty list'],
    [`${head}[]`, 'Line 3, column 1', 'its tag first'],
    [`${head}["ST","A*B"]`, 'Line 3, [1]', 'holds the element separator'],
    [`${head}["ST","A~B"]`, 'Line 3, [1]', 'holds the segment terminator'],
    [`${head}["ST","A:B"]`, 'Line 3, [1]', 'holds the component separator'],
    [`${head}["ST",["A^B","C"]]`, 'Line 3, [1][0]', 'holds the repetition separator'],
    [`${head}{"segment":["ST",["A",{}]],"end":"~"}`, 'Line 3, segment[1][1]', 'no text'],
    [`${head}{"segment":["ST","\u20ac"],"encoding":"latin1"}`, 'Line 3, segment[1]', 'latin1'],
    [`${head}["ST","\\ud800"]`, 'Line 3, [1]', 'utf8'],
    [`${head}{"base64":"???"}`, 'Line 3, base64', 'not base64'],
    ['{"x12":1}\n{"delimiters":{"element":"**"}}', 'Line 2, delimiters.element', 'one character'],
  ])('%#: is refused with its place', async (json, place, reason) => {
    if (json === '') return expect((await back(json)).length).toBe(0);
    const error = await back(json).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(X12JsonError);
    expect((error as Error).message).toContain(`${place}: `);
    expect((error as Error).message).toContain(reason);
    expect((error as Error).message).not.toContain('SECRET');
  });

  it('names the place where JSON.parse stops', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.json(),
        fc.nat(),
        fc.constantFrom(...'{}[],:"x0'),
        async (json, n, put) => {
          const at = n % (json.length + 1);
          const broken = json.slice(0, at) + put + json.slice(at);
          try {
            JSON.parse(broken);
            return;
          } catch {
            const error = await back(`{"x12":1}\n${broken.replace(/\n/g, ' ')}`).catch(
              (thrown: unknown) => thrown,
            );
            expect((error as X12JsonError).place).toMatch(/^column \d+$/);
          }
        },
      ),
    );
  });
});

async function claimFile() {
  const envelope = { ...ENVELOPE, lineBreaks: true };
  const batch = {
    reference: 'BATCH8',
    submitter: { person: false, name: 'SPECIMEN CLINIC', id: 'SUB1' },
    submitterContact: { name: 'EDI DESK', phone: '4065550102' },
    receiver: { ...PAYER, idQualifier: '46' },
  };
  const text = await writeClaims(envelope, batch, [CLAIM]).text();
  return { text, bytes: Buffer.from(text) };
}
