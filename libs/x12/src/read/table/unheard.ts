import type { ReportFinding } from '../../types/finding.js';

/** For findings that nobody hears of: whoever only looks for some need not look. */
export const unheard: ReportFinding = () => undefined;
