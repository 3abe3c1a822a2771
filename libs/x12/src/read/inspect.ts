import { ItemStream, runEnvelope } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import type { EnvelopeHandler } from '../core/envelope.js';
import type { Inspection, TransactionSetSummary } from '../types/inspection.js';

/** Lists the transaction sets of a file in its order, with their ids, control numbers and segment ordinals. */
export function readTransactionSets(
  source: Source,
  options: ReadOptions = {},
): ItemStream<TransactionSetSummary> {
  return new ItemStream(() => {
    const summaries: TransactionSetSummary[] = [];
    return runEnvelope(source, options, summarize(summaries), () => summaries.splice(0));
  });
}

function summarize(summaries: TransactionSetSummary[]): EnvelopeHandler {
  return {
    setEnd(set, trailer) {
      const firstSegment = set.at.ordinal;
      summaries.push({
        set,
        ...trailer,
        firstSegment,
        lastSegment: firstSegment + trailer.segmentCount - 1,
      });
    },
  };
}

/** Says what a file holds: interchanges, groups, transaction sets, and what is wrong with the envelopes. */
export async function inspect(source: Source, options: ReadOptions = {}): Promise<Inspection> {
  const inspection: Inspection = {
    interchanges: [],
    groups: [],
    sets: [],
    segmentCount: 0,
    findings: [],
  };
  const handler: EnvelopeHandler = {
    ...summarize(inspection.sets),
    interchange: (interchange) => void inspection.interchanges.push(interchange),
    group: (group) => void inspection.groups.push(group),
  };
  const watched: ReadOptions = {
    ...options,
    onFinding(finding) {
      inspection.findings.push(finding);
      options.onFinding?.(finding);
    },
  };
  const count = { segments: 0 };
  const counting = countSegments(handler, count);
  for await (const batch of runEnvelope(source, watched, counting, () => [])) void batch;
  inspection.segmentCount = count.segments;
  return inspection;
}

function countSegments(handler: EnvelopeHandler, count: { segments: number }): EnvelopeHandler {
  return {
    interchange(interchange, segment) {
      count.segments++;
      handler.interchange?.(interchange, segment);
    },
    interchangeEnd: (interchange) => void (count.segments += interchange.complete ? 1 : 0),
    group(group, segment) {
      count.segments++;
      handler.group?.(group, segment);
    },
    groupEnd: (group) => void (count.segments += group.complete ? 1 : 0),
    setEnd(set, trailer, segment) {
      count.segments += trailer.segmentCount;
      handler.setEnd?.(set, trailer, segment);
    },
    outside: () => void count.segments++,
  };
}
