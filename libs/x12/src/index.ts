export * from './types/index.js';
export { Segment, SegmentBatch, type Delimiters } from './core/segment.js';
export { readSegments, type ReadOptions, type Source } from './core/read-segments.js';
export { ItemStream } from './core/item-stream.js';
export { formatCents, formatDate, parseCents, parseDate } from './core/values.js';
export { inspect, readTransactionSets } from './read/inspect.js';
export { readRemittances, type RemittanceReadOptions } from './read/remittances.js';
export type { TypedReadOptions } from './read/table/run.js';
export { ViewableStream, type ViewOptions } from './read/views/view-stream.js';
export type * from './read/views/types.js';
export { balanceCharges, balanceCheck, balanceClaim, balanceOtherPayers } from './balance.js';
export {
  readClaims,
  readDentalClaims,
  readInstitutionalClaims,
  type ClaimReadOptions,
} from './read/claims.js';
export { X12WriteError } from './write/write-error.js';
export { X12Output, type Items } from './write/output.js';
export type { Envelope, TradingPartner } from './write/envelope.js';
export type { HeaderInput } from './write/parts.js';
export {
  writeClaims,
  writeClaimSets,
  writeDentalClaims,
  writeInstitutionalClaims,
  type ClaimBatchInput,
  type WriteClaimsOptions,
} from './write/claims.js';
export { readEligibilityInquiries, readEligibilityResponses } from './read/eligibility.js';
export { writeEligibilityInquiries, writeEligibilityResponses } from './write/eligibility.js';
export {
  readClaimAcknowledgements,
  readStatusRequests,
  readStatusResponses,
} from './read/status.js';
export {
  writeClaimAcknowledgements,
  writeStatusRequests,
  writeStatusResponses,
  type ClaimAcknowledgementHeaderInput,
} from './write/status.js';
export {
  buildClaimAcknowledgements,
  type AcknowledgedClaim,
  type AcknowledgedLine,
  type ClaimAcknowledgementSource,
  type ClaimDecision,
  type LineDecision,
} from './write/status-build.js';
export { readReviewRequests, readReviewResponses } from './read/review.js';
export {
  writeReviewRequests,
  writeReviewResponses,
  type ReviewRequestInput,
  type ReviewResponseInput,
} from './write/review.js';
export { readImplementationAcks, readInterchangeAcks } from './read/acknowledgements.js';
export {
  writeImplementationAcks,
  writeInterchangeAcks,
  type ImplementationAckInput,
  type InterchangeAckInput,
} from './write/acknowledgements.js';
export { writeRemittances, type RemittanceInput } from './write/remittances.js';
export { validate, type ValidateOptions } from './validate/validate.js';
export type { CodeTable, CodeTables } from './validate/rules/code-tables.js';
export { buildImplementationAcks, buildInterchangeAcks } from './validate/acknowledge.js';
export { checkNpi } from './npi.js';
export { explain, type ExplainedSegment, type ExplainOptions } from './explain/explain.js';
export { explainSegment } from './explain/segment-words.js';
export type { ExplainableSegment } from './explain/explainable.js';
export { x12ToJson, type JsonElement } from './json/to-json.js';
export { jsonToX12 } from './json/from-json.js';
export { X12JsonError } from './json/json-error.js';
export { ByteOutput } from './json/byte-output.js';
export { split, type SplitChunk, type SplitOptions } from './tools/split.js';
export { X12SplitError } from './tools/split-error.js';
export { deidentify, type DeidentifyOptions } from './tools/deidentify.js';
export {
  summarize,
  type FileSummary,
  type GroupSummary,
  type InterchangeSummary,
  type KindTotals,
  type SetSummary,
  type SummarizeOptions,
  type Totals,
} from './tools/summarize.js';
export {
  validationReport,
  type ReportedFinding,
  type ReportedInterchange,
  type ReportedSet,
  type ValidationReport,
} from './tools/validation-report.js';
export { writeAnswers, type AnswerOptions } from './tools/write-answers.js';
export { CountedSource } from './tools/counted-source.js';
