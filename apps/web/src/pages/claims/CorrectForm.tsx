import type { ClaimPage, CorrectRequest } from '@millrace/contracts';
import { useState } from 'react';
import { Field } from '../../parts/form';

type Line = Pick<
  ClaimPage['lines'][number],
  'procedure' | 'modifiers' | 'units' | 'diagnosisPointers' | 'chargeCents' | 'serviceDate'
>;
const words = (text: string) => text.split(/[\s,]+/).filter(Boolean);

/** The billable content of a claim, to be changed; only what was changed is sent. */
export function CorrectForm({
  page,
  asksReason,
  busy,
  onSubmit,
}: {
  page: ClaimPage;
  asksReason: boolean;
  busy: boolean;
  onSubmit: (body: CorrectRequest) => void;
}) {
  const { claim } = page;
  const [diagnoses, setDiagnoses] = useState(claim.diagnoses.join(', '));
  const [authorization, setAuthorization] = useState(claim.priorAuthorization ?? '');
  const [reason, setReason] = useState('');
  const [lines, setLines] = useState<Line[]>(page.lines);
  const change = (at: number, part: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({
          version: claim.version,
          ...(diagnoses !== claim.diagnoses.join(', ') && { diagnoses: words(diagnoses) }),
          ...(authorization !== (claim.priorAuthorization ?? '') && {
            priorAuthorization: authorization.trim(),
          }),
          ...(lines !== page.lines && { lines: lines.map(sent) }),
          ...(asksReason && reason.trim() && { reason: reason.trim() }),
        });
      }}
    >
      <Field
        label="Diagnoses, in their order"
        value={diagnoses}
        onChange={setDiagnoses}
        hint="ICD-10-CM codes with commas between them."
      />
      <Field
        label="Prior authorization"
        value={authorization}
        maxLength={50}
        onChange={setAuthorization}
      />
      {lines.map((line, index) => (
        <fieldset key={index} className="line-fields">
          <legend className="label">Line {index + 1}</legend>
          <Field
            label="Code"
            required
            maxLength={10}
            value={line.procedure}
            onChange={(procedure) => change(index, { procedure })}
          />
          <Field
            label="Modifiers"
            value={line.modifiers.join(' ')}
            onChange={(text) => change(index, { modifiers: text.split(' ').slice(0, 4) })}
          />
          <Field
            label="Units"
            type="number"
            min="0.01"
            step="any"
            required
            value={String(line.units)}
            onChange={(text) => change(index, { units: Number(text) })}
          />
          <Field
            label="Pointers"
            value={line.diagnosisPointers.join(' ')}
            onChange={(text) => change(index, { diagnosisPointers: words(text).map(Number) })}
          />
        </fieldset>
      ))}
      {asksReason && (
        <Field label="Why it is corrected" value={reason} maxLength={500} onChange={setReason} />
      )}
      <div className="form-end">
        <button className="btn primary" disabled={busy}>
          {asksReason ? 'Correct and resubmit' : 'Keep the changes'}
        </button>
      </div>
    </form>
  );
}

function sent(line: Line): NonNullable<CorrectRequest['lines']>[number] {
  return {
    procedure: line.procedure.trim(),
    modifiers: line.modifiers.filter(Boolean),
    units: line.units,
    diagnosisPointers: line.diagnosisPointers,
    chargeCents: line.chargeCents,
    serviceDate: line.serviceDate,
  };
}
