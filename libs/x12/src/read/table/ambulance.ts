import type { AmbulanceTransport } from '../../types/claim.js';
import { optionalCodeOf, optionalDecimalOf, optionalOf } from './values.js';

/** A transport of which nothing is known yet. */
function newAmbulance(): AmbulanceTransport {
  return {
    weightPounds: undefined,
    reason: undefined,
    miles: undefined,
    roundTripPurpose: undefined,
    stretcherPurpose: undefined,
    patients: undefined,
    pickUp: undefined,
    dropOff: undefined,
  };
}

/** The transport of a claim or line; the first segment that tells of it makes it. */
export function ambulanceOf(owner: { ambulance?: AmbulanceTransport }): AmbulanceTransport {
  return (owner.ambulance ??= newAmbulance());
}

/** CR1. */
export function readAmbulance(row: number, ambulance: AmbulanceTransport): void {
  ambulance.weightPounds = optionalDecimalOf(row, 2);
  ambulance.reason = optionalCodeOf(row, 4);
  ambulance.miles = optionalDecimalOf(row, 6);
  ambulance.roundTripPurpose = optionalOf(row, 9);
  ambulance.stretcherPurpose = optionalOf(row, 10);
}
