import { ClaimState } from '@millrace/contracts';
import { UnitOfWork } from '@millrace/messaging';
import { figure, METRICS, observe } from '@millrace/telemetry';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

/** Counting every claim is no work for each reading of the figures. */
const FRESH_MS = 30_000;

/** Shows on /metrics how many claims stand in each state. */
@Injectable()
export class ClaimsFigures implements OnModuleInit, OnModuleDestroy {
  private stop: (() => void) | null = null;

  constructor(private readonly work: UnitOfWork) {}

  onModuleInit(): void {
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
