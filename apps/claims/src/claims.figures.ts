import { ClaimState } from '@millrace/contracts';
import { UnitOfWork } from '@millrace/messaging';
import { count, figure, METRICS, observe } from '@millrace/telemetry';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

/** Counting every claim is no work for each reading of the figures. */
const FRESH_MS = 30_000;

/** What is counted where it happens, when it is committed. */
const COUNTED = ['submitted', 'accepted', 'rejected', 'paid', 'partly-paid', 'denied', 'closed'];

/** Shows on /metrics how many claims stand in each state. */
@Injectable()
export class ClaimsFigures implements OnModuleInit, OnModuleDestroy {
  private stop: (() => void) | null = null;

  constructor(private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    // A rate is seen from the first one on only where there was a 0 before.
    for (const event of COUNTED) count(METRICS.claimsTotal, { event }, 0);
    this.stop = observe([METRICS.claims], () => this.read(), FRESH_MS);
  }

  onModuleDestroy(): void {
    this.stop?.();
  }

  private async read() {
    const rows = (await this.work.dataSource.query(
      'select state, claims from claims_by_state()',
    )) as {
      state: string;
      claims: number;
    }[];
    const known = new Map(rows.map(({ state, claims }) => [state, claims]));
    return ClaimState.options.map((state) =>
      figure(METRICS.claims, { state }, known.get(state) ?? 0),
    );
  }
}
