import type { ClaimFacts, LineFacts } from './claim-facts.js';
import { missingAt, segmentMissing, segmentNotAllowed, situation, WARNING } from './rule.js';

/** Which of the three claim guides. */
export type ClaimKind = 'professional' | 'institutional' | 'dental';

/** What a claim must say when it says something else (SNIP 4). */
export function checkClaimSituations(claim: ClaimFacts, kind: ClaimKind): void {
  original(claim);
  accident(claim);
  admission(claim, kind);
  dates(claim);
  versions(claim);
  claim.lines.forEach((line, index) => checkLine(claim, line, index));
  if (kind === 'professional') ambulance(claim);
}

/** A replacement or void needs the payer's number of the claim it replaces. */
function original({ place, frequency, references }: ClaimFacts): void {
  if (!/^[78]$/.test(frequency) || references.has('F8')) return;
  segmentMissing(
    missingAt(place, 'REF'),
    'original-claim-number-missing',
    "A replacement or void needs the payer's number of the original claim (REF*F8).",
  );
}

function accident({ place, causes, accidentState, accidentCountry, dates }: ClaimFacts): void {
  if (causes.some((cause) => cause === 'AA' || cause === 'OA') && !has(dates, '439'))
    segmentMissing(
      missingAt(place, 'DTP'),
      'accident-date-missing',
      'A claim that comes from an accident needs its date (DTP*439).',
    );
  if (causes.includes('AA') && accidentState === '' && accidentCountry === '')
    situation(place, 'accident-state-missing', 11, 'A car accident needs its state or country.', {
      component: 4,
      ack: { level: 'element', code: 'I9' },
    });
}

/** The book asks for the admission of every inpatient stay; places of service leave doubt about which visits are one. */
function admission({ place, facility, dates, codes }: ClaimFacts, kind: ClaimKind): void {
  const inpatient =
    kind === 'institutional' ? facility === '11' : kind === 'professional' && facility === '21';
  if (!inpatient) return;
  if (!has(dates, '435'))
    segmentMissing(
      missingAt(place, 'DTP'),
      'admission-date-missing',
      'An inpatient claim needs the day of admission (DTP*435).',
      kind === 'institutional' ? {} : WARNING,
    );
  if (kind === 'institutional' && !codes.some((code) => /^A?BJ$/.test(code)))
    segmentMissing(
      missingAt(place, 'HI'),
      'admitting-diagnosis-missing',
      'An inpatient claim needs the admitting diagnosis.',
      WARNING,
    );
}

/** ICD-9 and ICD-10 codes do not stand in one claim: the day of service decides. */
function versions({ place, codes }: ClaimFacts): void {
  const old = codes.some((code) => /^(B[FJKNQR]|PR)$/.test(code));
  const recent = codes.some((code) => /^(AB[FJKN]|APR|BB[QR])$/.test(code));
  if (!old || !recent) return;
  const message = 'The claim mixes codes of ICD-9 and ICD-10.';
  segmentNotAllowed(missingAt(place, 'HI'), 'code-versions-mixed', message, WARNING);
}

function dates({ dates: list, lines }: ClaimFacts): void {
  const find = (qualifier: string) => list.find((date) => date.qualifier === qualifier);
  const serviceDates = lines.flatMap((line) =>
    line.dates.filter(({ qualifier }) => qualifier === '472'),
  );
  const firstService = serviceDates.map(({ period }) => period.from).sort()[0];
  const [admitted, discharged] = [find('435'), find('096')];
  if (admitted && discharged && discharged.period.from < admitted.period.from)
    situation(
      discharged.place,
      'discharge-before-admission',
      3,
      'The discharge comes before the admission.',
      {
        ...WARNING,
      },
    );
  for (const qualifier of ['431', '439', '484']) {
    const date = find(qualifier);
    if (date && firstService !== undefined && date.period.from > firstService)
      situation(
        date.place,
        'date-after-service',
        3,
        'What led to the service comes after it.',
        WARNING,
      );
  }
  const statement = find('434');
  for (const service of statement ? serviceDates : [])
    if (service.period.from < statement!.period.from || service.period.to > statement!.period.to)
      situation(
        service.place,
        'service-outside-statement',
        3,
        'The service lies outside of the statement dates.',
        {
          ...WARNING,
        },
      );
}

function checkLine({ codes }: ClaimFacts, line: LineFacts, index: number): void {
  if (/^\d+$/.test(line.number) && Number(line.number) !== index + 1)
    situation(line.place, 'line-number-sequence', 1, 'The lines of a claim count up from one.', {
      value: line.number,
    });
  const { service } = line;
  if (!service) return;
  const diagnoses = codes.filter((code) => /^(A?B[KF]|TQ)$/.test(code)).length;
  // Where no diagnosis could be read that is a finding already.
  if (diagnoses > 0)
    service.pointers.forEach((pointer, at) => {
      if (!/^\d+$/.test(pointer)) return;
      if (Number(pointer) >= 1 && Number(pointer) <= diagnoses) return;
      const message =
        'A diagnosis pointer of the service line points to no diagnosis of the claim.';
      situation(service.place, 'diagnosis-pointer-invalid', service.pointerElement, message, {
        component: at + 1,
        ack: { level: 'element', code: '7' },
        value: pointer,
      });
    });
  if ((service.chargeCents ?? 0) < 0)
    situation(
      service.place,
      'charge-negative',
      service.pointerElement === 0 ? 3 : 2,
      'A charge is below zero.',
      {
        ...WARNING,
      },
    );
}

function ambulance({ place, tags, entities, lines }: ClaimFacts): void {
  if (!tags.has('CR1') || entities.has('PW') || lines.every((line) => line.entities.has('PW')))
    return;
  segmentMissing(
    missingAt(place, 'NM1'),
    'pick-up-location-missing',
    'An ambulance transport needs the place of pick-up (NM1*PW).',
    WARNING,
  );
}

function has(dates: ClaimFacts['dates'], qualifier: string): boolean {
  return dates.some((date) => date.qualifier === qualifier);
}
