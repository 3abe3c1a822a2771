import type { AppointmentDetail, CoverageCheckList } from '@millrace/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import { useRead } from '../../api/hooks';
import { time } from '../../lib/dates';
import { Flag } from '../../parts/figures';
import { AskAgain } from '../coverage/AskAgain';
import { coverageSince, progressOf } from './coverage';

/** A payer answers in seconds. */
const EVERY_MS = 2000;

/** How far the question about the visit's coverage is. Reads again until the visit has the answer, then the day too. */
export function CheckProgress({ detail }: { detail: AppointmentDetail }) {
  const { visit, location } = detail;
  const { insurance, serviceDate, appointmentId } = visit;
  const checks = useRead<z.infer<typeof CoverageCheckList>>(
    `/coverages/${insurance.coverageId}/checks`,
    { every: EVERY_MS },
  );
  useRead<AppointmentDetail>(`/appointments/${appointmentId}`, { every: EVERY_MS });
  const client = useQueryClient();
  useEffect(
    () => () =>
      void client.invalidateQueries({
        predicate: ({ queryKey: [path] }) => typeof path === 'string' && path.startsWith('/today'),
      }),
    [client],
  );
  const since = coverageSince(detail);
  const { step, check } = progressOf(checks.data ?? { items: [] }, serviceDate, since);
  const words = {
    'to-ask': 'The payer will be asked in a moment.',
    asking: `The payer is being asked, since ${check && time(check.askedAt, location.timeZone)}.`,
    answered: 'The payer has answered.',
  };
  return (
    <>
      <div role="status">
        <Flag tone="neutral">
          <span className="strong">{insurance.payerName}: checking</span>
        </Flag>
        <p>{words[step]}</p>
      </div>
      {step === 'to-ask' && since === null && insurance.coverageId !== null && (
        <div className="row wrap">
          <AskAgain
            coverageId={insurance.coverageId}
            serviceDate={serviceDate}
            label="Ask the payer again"
          />
        </div>
      )}
    </>
  );
}
