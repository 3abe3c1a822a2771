import type { CoverageCheckList } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { SelectField } from '../../parts/form';
import { Answer, Empty } from '../../parts/states';
import { CheckDetail } from './CheckDetail';
import './coverage.css';

/** Everything the payer answered about a coverage, the newest first. */
export function CoverageAnswers({
  coverageId,
  onClose,
}: {
  coverageId: number;
  onClose: () => void;
}) {
  const timeZone = useTimeZone();
  const read = useRead<z.infer<typeof CoverageCheckList>>(`/coverages/${coverageId}/checks`);
  const [chosen, setChosen] = useState('');
  return (
    <Sheet title="What the payer answered" onClose={onClose}>
      <Answer of={read}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Nobody has asked yet" />
          ) : (
            <div className="stack" style={{ gap: 'var(--s-4)' }}>
              {items.length > 1 && (
                <SelectField
                  label="Asked"
                  value={chosen || String(items[0]!.checkId)}
                  onChange={setChosen}
                >
                  {items.map((one) => (
                    <option key={one.checkId} value={one.checkId}>
                      {moment(one.askedAt, timeZone)}, {one.trigger.replace('-', ' ')}
                    </option>
                  ))}
                </SelectField>
              )}
              <CheckDetail key={chosen} checkId={chosen ? Number(chosen) : items[0]!.checkId} />
            </div>
          )
        }
      </Answer>
    </Sheet>
  );
}
