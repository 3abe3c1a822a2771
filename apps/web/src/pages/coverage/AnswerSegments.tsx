import type { CheckFileSegments } from '@millrace/contracts';
import type { z } from 'zod';
import { withQuery } from '../../api/client';
import { useRead } from '../../api/hooks';
import { SegmentList } from '../../parts/segments';
import { Answer } from '../../parts/states';

const BEFORE = 3;
const SHOWN = 8;

/** The segments of a payer's answer around one of them. */
export function AnswerSegments({ checkId, around }: { checkId: number; around: number }) {
  const read = useRead<z.infer<typeof CheckFileSegments>>(
    withQuery(`/coverage-checks/${checkId}/files/response`, {
      after: Math.max(0, around - BEFORE - 1),
      limit: SHOWN,
    }),
    { stale: Infinity },
  );
  return (
    <section className="raw-box" aria-live="polite">
      <Answer of={read} rows={3}>
        {(file) => (
          <SegmentList
            segments={file.segments.map(({ segment, offset, text }) => ({
              segment,
              offset,
              tag: text.split('*', 1)[0] ?? '',
              raw: text,
              words: null,
              marked: segment === around,
            }))}
          />
        )}
      </Answer>
    </section>
  );
}
