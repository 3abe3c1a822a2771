import type { ClaimPage, ClaimState } from '@millrace/contracts';

type Station = ClaimPage['stations'][number];

/** Dates of a claim's way, all in the practice's zone. */
export interface Way {
  readonly state: ClaimState;
  readonly bookedOn: string | null;
  readonly serviceDate: string;
  readonly createdOn: string;
  readonly submittedOn: string | null;
  readonly acceptedOn: string | null;
  readonly decidedOn: string | null;
  readonly deniedOn: string | null;
  readonly openDenial: boolean;
  /** Nearest deadline of its open denials. */
  readonly dueOn: string | null;
  readonly closedOn: string | null;
}

/** The stations bar: where the claim has been, where it stands, what comes. */
export function stations(way: Way): Station[] {
  const { state } = way;
  const closed = state === 'paid' || state === 'closed' || state === 'voided';
  const sent = way.submittedOn !== null;
  return [
    ...(way.bookedOn ? [done('booked', 'Booked', way.bookedOn)] : []),
    done('visit', 'Visit', way.serviceDate),
    done('charged', 'Charged', way.createdOn),
    sentStation(way),
    {
      key: 'accepted',
      label: state === 'rejected' ? 'Rejected' : 'Accepted',
      state:
        state === 'rejected' ? 'refused' : way.acceptedOn ? 'done' : sent ? 'current' : 'later',
      on: way.acceptedOn,
      note: null,
    },
    {
      key: 'decided',
      label:
        closed || state === 'partly-paid' || state === 'denied' ? decidedLabel(state) : 'Decided',
      state: way.decidedOn ? 'done' : way.acceptedOn && !closed ? 'current' : 'later',
      on: way.decidedOn,
      note: null,
    },
    ...deniedStations(way),
    {
      key: 'closed',
      label: state === 'voided' ? 'Voided' : 'Closed',
      state: closed ? 'done' : 'later',
      on: closed ? way.closedOn : null,
      note: closed ? null : 'not yet',
    },
  ];
}

function done(key: Station['key'], label: string, on: string): Station {
  return { key, label, state: 'done', on, note: null };
}

function sentStation({ state, submittedOn }: Way): Station {
  if (state === 'held') {
    return {
      key: 'sent',
      label: 'Held',
      state: 'refused',
      on: submittedOn,
      note: 'needs a person',
    };
  }
  if (state === 'ready') {
    return {
      key: 'sent',
      label: 'Ready',
      state: 'current',
      on: submittedOn,
      note: 'with the next batch',
    };
  }
  return {
    key: 'sent',
    label: 'Sent',
    state: submittedOn ? 'done' : 'later',
    on: submittedOn,
    note: null,
  };
}

function decidedLabel(state: ClaimState): string {
  if (state === 'paid') return 'Paid';
  if (state === 'partly-paid') return 'Paid in part';
  return state === 'denied' || state === 'voided' ? 'Decided' : 'Settled';
}

function deniedStations(way: Way): Station[] {
  if (!way.deniedOn) return [];
  const refused: Station = {
    key: 'denied',
    label: 'Refused',
    state: way.openDenial ? 'refused' : 'done',
    on: way.deniedOn,
    note: way.openDenial ? null : 'ended',
  };
  if (!way.openDenial) return [refused];
  return [
    refused,
    {
      key: 'appeal',
      label: 'Next step',
      state: 'waiting',
      on: way.dueOn,
      note: way.dueOn ? 'by' : null,
    },
  ];
}
