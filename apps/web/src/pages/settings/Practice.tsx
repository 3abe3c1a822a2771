import type { LocationList, Practice, PracticeInput, ProviderList } from '@millrace/contracts';
import type { z } from 'zod';
import { put } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay } from '../../api/session';
import { phoneWords, zipWords } from '../../lib/contact';
import { FieldErrors, useFields } from '../../parts/fields';
import { Field } from '../../parts/form';
import { Answer, Empty } from '../../parts/states';
import { Table } from '../../parts/table';

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
    ['Phone', phoneWords(practice.phone)],
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

const FIELDS = [
  ['name', 'Name'],
  ['phone', 'Phone', '10 digits'],
  ['npi', 'NPI', '10 digits, with its check digit'],
  ['taxId', 'Tax id', '9 digits'],
  ['taxonomy', 'Taxonomy code', '10 characters'],
  ['timeZone', 'Time zone', 'e.g. America/Denver'],
  ['address.line1', 'Street'],
  ['address.line2', 'Second line'],
  ['address.city', 'City'],
  ['address.state', 'State'],
  ['address.zip', 'ZIP'],
] as const;

function PracticeForm({ practice }: { practice: Practice }) {
  const save = useAct((body: PracticeInput) => put<Practice>('/practice', body), {
    done: 'Kept.',
    saysAtFields: true,
  });
  const { address } = practice;
  const { values, field } = useFields(
    {
      name: practice.name,
      phone: practice.phone,
      npi: practice.npi,
      taxId: practice.taxId,
      taxonomy: practice.taxonomy,
      timeZone: practice.timeZone,
      'address.line1': address.line1,
      'address.line2': address.line2 ?? '',
      'address.city': address.city,
      'address.state': address.state,
      'address.zip': address.zip,
    },
    save.error,
  );
  const body = (): PracticeInput => ({
    name: values.name,
    phone: values.phone,
    npi: values.npi,
    taxId: values.taxId,
    taxonomy: values.taxonomy,
    timeZone: values.timeZone,
    address: {
      line1: values['address.line1'],
      line2: values['address.line2'] || undefined,
      city: values['address.city'],
      state: values['address.state'],
      zip: values['address.zip'],
    },
  });
  return (
    <form
      className="card-body stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(body());
      }}
    >
      <FieldErrors of={save.error} />
      <div className="form-two">
        {FIELDS.map(([path, label, hint]) => (
          <Field key={path} label={label} hint={hint} {...field(path)} />
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
            <Table label="Locations" heads={['Name', 'Address', 'Time zone', 'Place of service']}>
              {items.map((one) => (
                <tr key={one.locationId}>
                  <td className="strong">{one.name}</td>
                  <td>
                    {one.address.line1}, {one.address.city}, {one.address.state}{' '}
                    {zipWords(one.address.zip)}
                  </td>
                  <td>{one.timeZone}</td>
                  <td>
                    <span className="tag">{one.placeOfService}</span>
                  </td>
                </tr>
              ))}
            </Table>
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
            <Table label="Providers" heads={['Name', 'NPI', 'Taxonomy']}>
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
            </Table>
          )
        }
      </Answer>
    </section>
  );
}
