import type { EncounterRequest } from '@millrace/contracts';
import { pick } from '@millrace/payer-simulator';
import { signWebhook } from '@millrace/security';
import type { Installation } from './installation.js';
import { unexpected } from './api-client.js';
import { CHARGES, DIAGNOSES } from './clinic.js';
import { patiently } from './patiently.js';
import { encounterOf } from './play.js';
import type { DemoScenario, DemoVisit } from './scenario.js';
import type { DemoState } from './state.js';
import type { ReceivedMessage } from './webhook-receiver.js';

/** The event by which Millrace tells that a visit is over. */
export const CHECKED_OUT = 'scheduling.patient-checked-out';

/** The invented clinic's own software, where it talks by signed webhooks. */
export class ClinicSoftware {
  private readonly visits: ReadonlyMap<string, DemoVisit>;

  constructor(
    private readonly millrace: Pick<Installation, 'url' | 'clock'>,
    private readonly scenario: DemoScenario,
    private readonly source: Pick<DemoState, 'sourcePath' | 'sourceSecret'>,
  ) {
    this.visits = new Map(scenario.visits.map((visit) => [visit.key, visit]));
  }

  /** Sends a visit's charges, twice where that is the visit's flaw. @throws UnexpectedAnswer */
  async sendCharges(visit: DemoVisit): Promise<void> {
    const encounter = encounterOf(visit);
    await this.sendEncounter(`${visit.key}-encounter`, encounter);
    if (visit.flaw === 'sent-twice') {
      const externalId = `${encounter.externalId}B`;
      await this.sendEncounter(`${visit.key}-encounter-again`, { ...encounter, externalId });
    }
  }

  /**
   * Told of a check-out it sends the visit's charges: the planned ones, or for a visit that a person booked by hand invented ones.
   * The message again changes nothing. @throws UnexpectedAnswer
   */
  async take({ type, data }: ReceivedMessage): Promise<void> {
    if (type !== CHECKED_OUT) return;
    const { appointmentId, externalId } = data as { appointmentId: number; externalId?: string };
    const planned = externalId === undefined ? undefined : this.visits.get(externalId);
    if (planned) return this.sendCharges(planned);
    // A visit of other software: that one sends its charges.
    if (externalId !== undefined) return;
    const id = `H-${appointmentId}-encounter`;
    await this.sendEncounter(id, this.inventedFor(appointmentId));
  }

  private inventedFor(appointmentId: number): EncounterRequest {
    const { seed } = this.scenario;
    const label = `visit ${appointmentId}`;
    return {
      externalId: `E-H-${appointmentId}`,
      appointmentId,
      diagnoses: [pick(seed, `${label} dx`, DIAGNOSES)],
      lines: pick(seed, `${label} charges`, CHARGES).map(
        ({ procedure, modifiers, chargeCents }) => ({
          procedure,
          modifiers: [...modifiers],
          diagnosisPointers: [1],
          units: 1,
          chargeCents,
        }),
      ),
    };
  }

  /** @param id of the message: makes a repetition harmless */
  private async sendEncounter(id: string, data: EncounterRequest): Promise<void> {
    const { sourcePath, sourceSecret } = this.source;
    const now = this.millrace.clock.now();
    const timestamp = now.toISOString();
    const body = JSON.stringify({ type: 'encounter.completed', timestamp, data });
    const response = await patiently(() =>
      fetch(this.millrace.url + sourcePath, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...signWebhook([sourceSecret], id, now, body),
        },
        body,
      }),
    );
    if (!response.ok) throw await unexpected('POST', `the encounter ${id}`, response);
    await response.body?.cancel();
  }
}
