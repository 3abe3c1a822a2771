import type { Payer, PayerInput, PayerList } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { put } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay } from '../../api/session';
import { Sheet } from '../../parts/dialog';
import { useFields } from '../../parts/fields';
import { Field } from '../../parts/form';
import { Answer, Empty } from '../../parts/states';
import { ACTION, right, Table } from '../../parts/table';

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
            <Table
              label="Payers"
              kind="two"
              heads={['Payer', right('To file'), right('To appeal'), 'By', ACTION]}
            >
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
            </Table>
          )
        }
      </Answer>
      {open && <TermsForm payer={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function TermsForm({ payer, onClose }: { payer: Payer; onClose: () => void }) {
  const { payerId, ...rest } = payer;
  const save = useAct((body: PayerInput) => put<Payer>(`/payers/${payerId}`, body), {
    done: 'Kept.',
    onDone: onClose,
    saysAtFields: true,
  });
  const { values, field } = useFields(
    {
      timelyFilingDays: String(payer.timelyFilingDays),
      appealDays: String(payer.appealDays),
      termsSource: payer.termsSource,
    },
    save.error,
  );
  return (
    <Sheet title={`Terms of ${payer.name}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({
            ...rest,
            timelyFilingDays: Number(values.timelyFilingDays),
            appealDays: Number(values.appealDays),
            termsSource: values.termsSource.trim(),
          });
        }}
      >
        <div className="form-two">
          <Field
            label="Days to file, from the visit"
            type="number"
            min={1}
            required
            {...field('timelyFilingDays')}
          />
          <Field
            label="Days to appeal, from the remittance"
            type="number"
            min={1}
            required
            {...field('appealDays')}
          />
        </div>
        <Field
          label="Where that stands"
          hint="Contract and paragraph; it is printed beside every deadline."
          required
          maxLength={200}
          {...field('termsSource')}
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
