const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

/** IANA zones by the state of an address, all of them where it lies in several (boundaries: 49 CFR 71). */
const STATES: readonly (readonly [zones: readonly string[], states: string])[] = [
  [[EASTERN], 'CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV'],
  [[EASTERN, CENTRAL], 'FL IN KY MI TN'],
  [[CENTRAL], 'AL AR IA IL LA MN MO MS OK WI'],
  [[CENTRAL, MOUNTAIN], 'KS ND NE SD TX'],
  [[MOUNTAIN], 'CO MT NM UT WY'],
  [[MOUNTAIN, PACIFIC], 'ID NV OR'],
  [[PACIFIC], 'CA WA'],
  [['America/Phoenix', MOUNTAIN], 'AZ'],
  [['America/Anchorage', 'America/Adak'], 'AK'],
  [['Pacific/Honolulu'], 'HI'],
  [['America/Puerto_Rico'], 'PR VI'],
  [['Pacific/Guam'], 'GU MP'],
  [['Pacific/Pago_Pago'], 'AS'],
];

const BY_STATE = new Map(
  STATES.flatMap(([zones, states]) => states.split(' ').map((state) => [state, zones] as const)),
);

/** Where the recipient's clock may stand: all zones of the state, or the given one where the state is not known. */
export function zonesOf(state: string | null, otherwise: string): readonly string[] {
  return BY_STATE.get(state ?? '') ?? [otherwise];
}
