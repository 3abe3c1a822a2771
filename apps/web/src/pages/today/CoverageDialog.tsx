import type { Patient, Visit } from '@millrace/contracts';
import { useState } from 'react';
import { Sheet } from '../../parts/dialog';
import { Tabs } from '../../parts/tabs';
import { CoverageForm } from '../patients/CoverageForm';
import { isOver } from './coverage';

/** The coverage that the patient shows at the desk: a new one, or the one of the visit with what was wrong in it corrected. */
export function CoverageDialog({
  patient,
  visit,
  onClose,
}: {
  patient: Patient;
  visit: Visit;
  onClose: () => void;
}) {
  const { insurance } = visit;
  const kept = patient.coverages.find(({ coverageId }) => coverageId === insurance.coverageId);
  const [which, setWhich] = useState<'new' | 'kept'>('new');
  const takes = which === 'new' && !isOver(visit);
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
        {which === 'new' && isOver(visit) && (
          <p className="note info">This visit is over and keeps its coverage.</p>
        )}
        <CoverageForm
          key={which}
          patientId={patient.patientId}
          coverage={which === 'kept' ? (kept ?? null) : null}
          // What the visit takes is billed first.
          rank={takes || insurance.status !== 'active' ? 1 : 2}
          visitId={takes ? visit.appointmentId : undefined}
          onDone={onClose}
        />
      </div>
    </Sheet>
  );
}
