import type { Payer, PayerList } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { put } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay } from '../../api/session';
import { Sheet } from '../../parts/dialog';
import { Field } from '../../parts/form';
import { Answer, Empty } from '../../parts/states';

/** The payers with their terms, from which every deadline is counted. */
export function Payers() {
  const read = useRead<z.infer<typeof PayerList>>('/payers');
  const mayChange = useMay('administrator');
  const [open, setOpen] = useState<Payer | null>(null);
  return (
    <section className="card">
      <header className="card-head">
        <h3>Payers</h3>
        <p>Every deadline is counted from these terms.</p>
      </header>
      <Answer of={read} rows={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No payer yet" />
          ) : (
            <div className="scroll-x">
              <table className="grid two">
                <thead>
                  <tr>
                    <th scope="col">Payer</th>
                    <th scope="col" className="right">
                      To file
                    </th>
                    <th scope="col" className="right">
                      To appeal
                    </th>
                    <th scope="col">By</th>
                    <th scope="col">
                      <span className="sr">Action</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((payer) => (
                    <tr key={payer.payerId}>
                      <td>
                        <span className="l1 strong">{payer.name}</span>
                        <span className="l2 mono">{payer.payerId}</span>
                      </td>
                      <td className="right nowrap">{payer.timelyFilingDays} days</td>
                      <td className="right nowrap">{payer.appealDays} days</td>
                      <td>{payer.termsSource}</td>
                      <td className="right">
                        {mayChange && (
                          <button
                            type="button"
                            className="btn small"
                            aria-label={`Change the terms of ${payer.name}`}
                            onClick={() => setOpen(payer)}
                          >
                            Change
                          </button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
      {open && <TermsForm payer={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function TermsForm({ payer, onClose }: { payer: Payer; onClose: () => void }) {
  const [filing, setFiling] = useState(String(payer.timelyFilingDays));
  const [appeal, setAppeal] = useState(String(payer.appealDays));
  const [source, setSource] = useState(payer.termsSource);
  const { payerId, ...rest } = payer;
  const save = useAct(
    () =>
      put<Payer>(`/payers/${payerId}`, {
        ...rest,
        timelyFilingDays: Number(filing),
        appealDays: Number(appeal),
        termsSource: source.trim(),
      }),
    { done: 'Kept.', onDone: onClose },
  );
  return (
    <Sheet title={`Terms of ${payer.name}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <div className="form-two">
          <Field
            label="Days to file, from the visit"
            type="number"
            min={1}
            required
            value={filing}
            onChange={setFiling}
          />
          <Field
            label="Days to appeal, from the remittance"
            type="number"
            min={1}
            required
            value={appeal}
            onChange={setAppeal}
          />
        </div>
        <Field
          label="Where that stands"
          hint="Contract and paragraph; it is printed beside every deadline."
          required
          maxLength={200}
          value={source}
          onChange={setSource}
        />
        <div className="form-end">
          <button className="btn primary" disabled={save.isPending}>
            Save
          </button>
        </div>
      </form>
    </Sheet>
  );
}
