import type { Event } from '@millrace/contracts';

/** Events of one type that a handler takes in one call, in order of position. */
export interface EventSet {
  readonly type: string;
  readonly version: number;
  readonly events: Event[];
}

/**
 * Groups events, given in order of position, into sets to be handled one after the other: as few and as large
 * as possible while the events of each key stay in order. Where a key's type changes, its later events go to
 * the next wave; sets of one wave share no key.
 */
export function intoSets(events: readonly Event[]): EventSet[] {
  const waves: Map<string, EventSet>[] = [];
  const lastOfKey = new Map<string, { wave: number; type: string }>();
  for (const event of events) {
    const type = `${event.type}@${event.version}`;
    const last = lastOfKey.get(event.key);
    const wave = !last ? 0 : last.type === type ? last.wave : last.wave + 1;
    lastOfKey.set(event.key, { wave, type });
    const sets = (waves[wave] ??= new Map());
    const set = sets.get(type);
    if (set) set.events.push(event);
    else sets.set(type, { type: event.type, version: event.version, events: [event] });
  }
  return waves.flatMap((sets) => [...sets.values()]);
}
