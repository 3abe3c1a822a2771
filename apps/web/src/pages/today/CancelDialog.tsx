import { useState } from 'react';
import { Sheet } from '../../parts/dialog';
import { Field, SelectField } from '../../parts/form';
import { useVisitAction } from './actions';

export function CancelDialog({
  appointmentId,
  onClose,
}: {
  appointmentId: number;
  onClose: () => void;
}) {
  const [by, setBy] = useState('patient');
  const [note, setNote] = useState('');
  const act = useVisitAction(appointmentId, onClose);
  return (
    <Sheet title="Cancel this visit" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ action: 'cancel', body: { by, ...(note.trim() && { note: note.trim() }) } });
        }}
      >
        <SelectField label="Who cancels" value={by} onChange={setBy}>
          <option value="patient">The patient</option>
          <option value="practice">The practice</option>
        </SelectField>
        <Field label="Note" value={note} maxLength={200} onChange={setNote} />
        <div className="form-end">
          <button type="button" className="btn" onClick={onClose}>
            Keep the visit
          </button>
          <button className="btn danger" disabled={act.isPending}>
            Cancel the visit
          </button>
        </div>
      </form>
    </Sheet>
  );
}
