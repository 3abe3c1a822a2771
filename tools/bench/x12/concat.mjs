// String concatenation without any check, as a careless writer does it.

const dollars = (cents) => String(cents / 100);
const date = (day) => day.replaceAll('-', '');
const composite = ({ qualifier, code, modifiers }) => [qualifier, code, ...modifiers].join(':');

export function concatClaims835(claims) {
  let text = '';
  for (const claim of claims) {
    text += `CLP*${claim.patientControlNumber}*${claim.status}*${dollars(claim.chargeCents)}*${dollars(claim.paidCents)}`;
    text += `*${dollars(claim.patientResponsibilityCents)}*${claim.filingIndicator}*${claim.payerClaimNumber}*11*1~`;
    text += `NM1*QC*1*${claim.patient.name}*${claim.patient.firstName}****MI*${claim.patient.id}~`;
    const { renderingProvider: provider } = claim;
    if (provider) text += `NM1*82*1*${provider.name}*${provider.firstName}****XX*${provider.id}~`;
    for (const { qualifier, value } of claim.otherReferences) text += `REF*${qualifier}*${value}~`;
    text += `DTM*232*${date(claim.serviceDates.from)}~DTM*233*${date(claim.serviceDates.to)}~`;
    text += `DTM*050*${date(claim.receivedDate)}~`;
    for (const { qualifier, cents } of claim.amounts) text += `AMT*${qualifier}*${dollars(cents)}~`;
    for (const line of claim.lines) {
      text += `SVC*${composite(line.procedure)}*${dollars(line.chargeCents)}*${dollars(line.paidCents)}**${line.units}~`;
      text += `DTM*472*${date(line.dates.from)}~`;
      for (const { group, reason, cents } of line.adjustments)
        text += `CAS*${group}*${reason}*${dollars(cents)}~`;
      for (const { qualifier, value } of line.references) text += `REF*${qualifier}*${value}~`;
      text += `REF*6R*${line.lineControlNumber}~`;
      for (const { qualifier, cents } of line.amounts)
        text += `AMT*${qualifier}*${dollars(cents)}~`;
      for (const code of line.remarkCodes) text += `LQ*HE*${code}~`;
    }
  }
  return text;
}

export function concatClaims837(claims) {
  let text = '';
  for (const claim of claims) {
    const { coverage, subscriber, patient } = claim;
    text += `HL*2*1*22*${patient ? 1 : 0}~SBR*${coverage.sequence}*${coverage.relationship ?? ''}*${coverage.groupNumber}******CI~`;
    text += person('IL', subscriber) + `NM1*PR*2*${claim.payer.name}*****PI*${claim.payer.id}~`;
    if (patient) text += `HL*3*2*23*0~PAT*${patient.relationship}~${person('QC', patient)}`;
    text += `CLM*${claim.patientControlNumber}*${dollars(claim.chargeCents)}***11:B:1*Y*A*Y*Y~`;
    text += `REF*D9*${claim.clearinghouseTrace}~`;
    for (const { qualifier, value } of claim.references) text += `REF*${qualifier}*${value}~`;
    text += `HI*${claim.diagnoses.map(({ qualifier, code }) => `${qualifier}:${code}`).join('*')}~`;
    const { renderingProvider: provider } = claim;
    if (provider)
      text += `NM1*82*1*${provider.name}*${provider.firstName}****XX*${provider.id}~PRV*PE*PXC*${provider.taxonomy}~`;
    for (const line of claim.lines) {
      text += `LX*${line.number}~SV1*${composite(line.procedure)}*${dollars(line.chargeCents)}*UN*${line.units}***${line.pointers.join(':')}~`;
      text += `DTP*472*D8*${date(line.dates.from)}~REF*6R*${line.lineControlNumber}~`;
      if (line.ndc) text += `LIN**N4*${line.ndc}~CTP****${line.ndcQuantity}*${line.ndcUnit}~`;
    }
  }
  return text;
}

function person(entity, { name, firstName, middleName, id, address, birthDate, sex }) {
  const { line1, city, state, zip } = address;
  return (
    `NM1*${entity}*1*${name}*${firstName}*${middleName ?? ''}${id ? `***MI*${id}` : ''}~` +
    `N3*${line1}~N4*${city}*${state}*${zip}~DMG*D8*${date(birthDate)}*${sex}~`
  );
}
