export * from './types/index.js';
export { Segment, SegmentBatch, type Delimiters } from './core/segment.js';
export { readSegments, type ReadOptions, type Source } from './core/read-segments.js';
export { ItemStream } from './core/item-stream.js';
export { formatCents, formatDate, parseCents, parseDate } from './core/values.js';
export { inspect, readTransactionSets } from './read/inspect.js';
export { readRemittances } from './read/remittances.js';
export { balanceCharges, balanceCheck, balanceClaim } from './balance.js';
