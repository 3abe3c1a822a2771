import {
  carc,
  classifyAdjustment,
  isDenial,
  isTaxonomy,
  isUnprocessable,
  placeOfService,
  rarc,
  statusSentence,
} from './index.js';
import { CARC } from './data/carc.js';
import { STATUS_CATEGORIES, STATUS_CODES } from './data/claim-status.js';
import { PLACES_OF_SERVICE } from './data/places.js';
import { RARC } from './data/rarc.js';

const paid = { paidCents: 10_000, claimStatus: '1' };
const unpaid = { paidCents: 0, claimStatus: '1' };
const denied = { paidCents: 0, claimStatus: '4' };

describe('classifyAdjustment', () => {
  it.each([
    ['CO', '45', [], paid, 'write-off'],
    ['CO', '45', [], unpaid, 'write-off'],
    ['CO', '253', [], paid, 'write-off'],
    ['OA', '253', [], paid, 'write-off'],
    ['PR', '1', [], unpaid, 'patient'],
    ['PR', '3', [], paid, 'patient'],
    ['PR', '96', [], unpaid, 'patient'],
    ['CO', '29', [], paid, 'open'],
    ['CO', '50', [], denied, 'open'],
    ['CO', '16', ['MA130'], denied, 'open'],
    ['OA', '23', [], paid, 'open'],
    ['PI', '45', [], paid, 'open'],
    ['CO', 'ZZ9', [], paid, 'open'],
  ] as const)('%s-%s %j → %s %s', (group, reason, remarks, setting, posted) => {
    expect(classifyAdjustment(group, reason, remarks, setting)).toBe(posted);
  });

  it('writes a bundled service off only where a remark names the bundling and the claim was paid', () => {
    expect(classifyAdjustment('CO', '97', ['M15'], paid)).toBe('write-off');
    expect(classifyAdjustment('CO', '97', [], paid)).toBe('open');
    expect(classifyAdjustment('CO', '97', ['M15'], unpaid)).toBe('open');
  });

  it('writes nothing off on a denied claim but what a law takes', () => {
    expect(classifyAdjustment('CO', '45', [], denied)).toBe('open');
    expect(classifyAdjustment('CO', '253', [], denied)).toBe('write-off');
  });

  it('never writes off a reason that always asks for work, without a bundling remark', () => {
    for (const code of Object.keys(CARC)) {
      if (carc(code).denial !== 'always') continue;
      expect(classifyAdjustment('CO', code, [], paid)).toBe('open');
    }
  });
});

describe('isDenial', () => {
  it('is an open amount that asks for work', () => {
    expect(isDenial('open', '29', 38_600)).toBe(true);
    expect(isDenial('open', '23', 38_600)).toBe(false);
    expect(isDenial('patient', '1', 500)).toBe(false);
    expect(isDenial('open', '29', -38_600)).toBe(false);
    expect(isDenial('open', '29', 0)).toBe(false);
  });
});

describe('words', () => {
  it('has something clear to say of a code that it does not know', () => {
    expect(carc('999')).toMatchObject({ known: false, denial: 'always', category: 'other' });
    expect(carc('999').words).toContain('999');
    expect(rarc('N99999').words).toContain('N99999');
    expect(placeOfService('77').known).toBe(false);
  });

  it('makes a sentence of a claim status', () => {
    expect(statusSentence('A7', '562', '82')).toBe(
      'Rejected: information is invalid: NPI (rendering provider)',
    );
  });

  it('takes the right to appeal away for MA130', () => {
    expect(isUnprocessable(['N290', 'MA130'])).toBe(true);
    expect(isUnprocessable(['N290'])).toBe(false);
  });

  it('knows the form of a taxonomy', () => {
    expect(isTaxonomy('207Q00000X')).toBe(true);
    expect(isTaxonomy('207Q0000X')).toBe(false);
  });

  it('holds the codes that matter', () => {
    expect(Object.keys(CARC).length).toBeGreaterThanOrEqual(80);
    expect(Object.keys(RARC).length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(STATUS_CODES).length).toBeGreaterThanOrEqual(120);
    expect(Object.keys(STATUS_CATEGORIES).length).toBe(48);
    expect(Object.keys(PLACES_OF_SERVICE)).toHaveLength(52);
  });
});
