import type { ClaimChange, EditFinding } from '@millrace/contracts';
import { CircleAlert, CircleX } from 'lucide-react';
import { useState } from 'react';
import { post } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useMay } from '../../api/session';
import { Sheet } from '../../parts/dialog';
import { TextForm } from '../../parts/form';

/** What the edits found in a claim, and what to do about each. */
export function Findings({
  findings,
  claimId,
  version,
}: {
  findings: EditFinding[];
  claimId: number;
  version: number;
}) {
  const mayOverride = useMay('manager', 'administrator');
  const [letPass, setLetPass] = useState<EditFinding | null>(null);
  const override = useAct(
    (reason: string) =>
      post<ClaimChange>(`/claims/${claimId}/override`, { code: letPass?.code, reason, version }),
    { done: 'The finding may pass.', onDone: () => setLetPass(null) },
  );
  return (
    <ul className="lined signed">
      {findings.map((finding) => {
        const isHard = finding.severity === 'hard';
        const Icon = isHard ? CircleX : CircleAlert;
        return (
          <li key={`${finding.code}${finding.field}`}>
            <Icon
              size={17}
              aria-label={isHard ? 'Must be fixed' : 'Should be looked at'}
              className={`tone ${isHard ? 'danger' : 'warning'}`}
            />
            <div>
              <p className="strong">{finding.message}</p>
              <p className="t2">{finding.fix}</p>
              <p className="t3 small">
                <code>{finding.code}</code> · {finding.field} · belongs to the {finding.owner}
                {finding.overridden ? ' · let pass' : ''}
              </p>
            </div>
            {!isHard && !finding.overridden && mayOverride && (
              <button type="button" className="btn small" onClick={() => setLetPass(finding)}>
                Let it pass
              </button>
            )}
          </li>
        );
      })}
      {letPass && (
        <Sheet title="Let this finding pass" onClose={() => setLetPass(null)}>
          <p className="t2">{letPass.message}</p>
          <TextForm
            label="Why it may pass"
            submit="Let it pass"
            least={5}
            most={500}
            busy={override.isPending}
            onSubmit={(reason) => override.mutate(reason)}
          />
        </Sheet>
      )}
    </ul>
  );
}
