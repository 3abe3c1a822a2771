import type { LocationList, Practice, PracticeInput, ProviderList } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { ApiProblem, put } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay } from '../../api/session';
import { Field } from '../../parts/form';
import { Answer, Empty } from '../../parts/states';

/** Who the practice is to payers, its locations and who sees patients there. */
export function PracticeSection() {
  const practice = useRead<Practice>('/practice');
  const mayChange = useMay('administrator');
  return (
    <>
      <section className="card">
        <header className="card-head">
          <h3>The practice</h3>
          <p>So it stands on every claim.</p>
        </header>
        <Answer of={practice}>
          {(data) =>
            mayChange ? (
              <PracticeForm key={JSON.stringify(data)} practice={data} />
            ) : (
              <PracticeFacts practice={data} />
            )
          }
        </Answer>
      </section>
      <Locations />
      <Providers />
    </>
  );
}

function PracticeFacts({ practice }: { practice: Practice }) {
  const facts: [string, string][] = [
    ['Name', practice.name],
    ['NPI', practice.npi],
    ['Tax id', practice.taxId],
    ['Phone', practice.phone],
    ['Time zone', practice.timeZone],
  ];
  return (
    <dl className="kv card-body">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const FIELDS: [keyof Omit<PracticeInput, 'address'>, string, string?][] = [
  ['name', 'Name'],
  ['phone', 'Phone', '10 digits'],
  ['npi', 'NPI', '10 digits, with its check digit'],
  ['taxId', 'Tax id', '9 digits'],
  ['taxonomy', 'Taxonomy code', '10 characters'],
  ['timeZone', 'Time zone', 'e.g. America/Denver'],
];
const ADDRESS: [keyof PracticeInput['address'], string][] = [
  ['line1', 'Street'],
  ['line2', 'Second line'],
  ['city', 'City'],
  ['state', 'State'],
  ['zip', 'ZIP'],
];

function PracticeForm({ practice }: { practice: Practice }) {
  const { practiceId: _, ...given } = practice;
  const [input, setInput] = useState<PracticeInput>(given);
  const save = useAct((body: PracticeInput) => put<Practice>('/practice', body), { done: 'Kept.' });
  const refused = save.error instanceof ApiProblem ? save.error.errors : [];
  const errorOf = (path: string) => refused.find((one) => one.path === path)?.message;
  return (
    <form
      className="card-body stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(input);
      }}
    >
      <div className="form-two">
        {FIELDS.map(([name, label, hint]) => (
          <Field
            key={name}
            label={label}
            hint={hint}
            error={errorOf(name)}
            value={input[name]}
            onChange={(value) => setInput({ ...input, [name]: value })}
          />
        ))}
        {ADDRESS.map(([name, label]) => (
          <Field
            key={name}
            label={label}
            error={errorOf(`address.${name}`)}
            value={input.address[name] ?? ''}
            onChange={(value) =>
              setInput({ ...input, address: { ...input.address, [name]: value || undefined } })
            }
          />
        ))}
      </div>
      <div className="form-end">
        <button className="btn primary" disabled={save.isPending}>
          Save
        </button>
      </div>
    </form>
  );
}

function Locations() {
  const read = useRead<z.infer<typeof LocationList>>('/locations');
  return (
    <section className="card">
      <header className="card-head">
        <h3>Locations</h3>
      </header>
      <Answer of={read} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No location yet" />
          ) : (
            <div className="scroll-x" role="region" aria-label="Locations" tabIndex={0}>
              <table className="grid">
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">Address</th>
                    <th scope="col">Time zone</th>
                    <th scope="col">Place of service</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((one) => (
                    <tr key={one.locationId}>
                      <td className="strong">{one.name}</td>
                      <td>
                        {one.address.line1}, {one.address.city}, {one.address.state}{' '}
                        {one.address.zip}
                      </td>
                      <td>{one.timeZone}</td>
                      <td>
                        <span className="tag">{one.placeOfService}</span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
    </section>
  );
}

function Providers() {
  const read = useRead<z.infer<typeof ProviderList>>('/providers');
  return (
    <section className="card">
      <header className="card-head">
        <h3>Rendering providers</h3>
      </header>
      <Answer of={read} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No provider yet" />
          ) : (
            <div className="scroll-x" role="region" aria-label="Providers" tabIndex={0}>
              <table className="grid">
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">NPI</th>
                    <th scope="col">Taxonomy</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((one) => (
                    <tr key={one.providerId}>
                      <td>
                        <span className="strong">
                          {one.firstName} {one.lastName}
                        </span>{' '}
                        <span className="t3">{one.credential}</span>
                      </td>
                      <td className="mono">{one.npi}</td>
                      <td className="mono">{one.taxonomy}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
    </section>
  );
}
