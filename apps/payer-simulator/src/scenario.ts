/** How often the sandbox does what: shares of 1, decided by hashes of what a stranger sees. */
export interface Scenario {
  readonly seed: number;
  readonly member: {
    inactive: number;
    otherPayer: number;
    notFound: number;
    wrongBirthDate: number;
    silent: number;
  };
  /** Of claims that are right in form. */
  readonly claim: { rejected: number; silent: number; denied: number; lineDenied: number };
  /** One in so many 835s of a payer has the mishap; 0 = never. */
  readonly remittance: {
    centOff: number;
    sentTwice: number;
    unknownClaim: number;
    interest: number;
    recovery: number;
  };
}

export function defaultScenario(seed: number): Scenario {
  return {
    seed,
    member: {
      inactive: 0.04,
      otherPayer: 0.02,
      notFound: 0.02,
      wrongBirthDate: 0.01,
      silent: 0.03,
    },
    claim: { rejected: 0.04, silent: 0.035, denied: 0.09, lineDenied: 0.05 },
    remittance: { centOff: 6, sentTwice: 7, unknownClaim: 5, interest: 4, recovery: 9 },
  };
}

/** Everybody is covered, every claim is paid, every file is right. */
export function cleanScenario(seed: number): Scenario {
  return {
    seed,
    member: { inactive: 0, otherPayer: 0, notFound: 0, wrongBirthDate: 0, silent: 0 },
    claim: { rejected: 0, silent: 0, denied: 0, lineDenied: 0 },
    remittance: { centOff: 0, sentTwice: 0, unknownClaim: 0, interest: 0, recovery: 0 },
  };
}
