import type { Patient, Visit } from '@millrace/contracts';
import { useState } from 'react';
import { Sheet } from '../../parts/dialog';
import { Tabs } from '../../parts/tabs';
import { CoverageForm } from '../patients/CoverageForm';

/** The coverage that the patient shows at the desk: a new one, or the one of the visit with what was wrong in it corrected. */
export function CoverageDialog({
  patient,
  visit: { insurance },
  onClose,
}: {
  patient: Patient;
  visit: Visit;
  onClose: () => void;
}) {
  const kept = patient.coverages.find(({ coverageId }) => coverageId === insurance.coverageId);
  const [which, setWhich] = useState<'new' | 'kept'>('new');
  return (
    <Sheet title={`Coverage of ${patient.firstName} ${patient.lastName}`} onClose={onClose}>
      <div className="stack">
        {kept && (
          <Tabs
            label="Which coverage"
            value={which}
            options={[
              ['new', 'Another coverage'],
              ['kept', `Correct ${kept.payerName}`],
            ]}
            onChange={setWhich}
          />
        )}
        {which === 'new' && kept && (
          <p className="note info">
            This visit was booked with {kept.payerName} and stays with it. The new coverage counts
            from the next booking on.
          </p>
        )}
        <CoverageForm
          key={which}
          patientId={patient.patientId}
          coverage={which === 'kept' ? (kept ?? null) : null}
          rank={insurance.status === 'active' ? 2 : 1}
          onDone={onClose}
        />
      </div>
    </Sheet>
  );
}
