import type { DenialList } from '@millrace/contracts';

export type FacetName = keyof DenialList['facets'];
export type Chosen = Record<FacetName, string[]>;
export const NOTHING: Chosen = { deadline: [], payer: [], cause: [], owner: [] };

const TITLES: [FacetName, string][] = [
  ['deadline', 'Deadline'],
  ['payer', 'Payer'],
  ['cause', 'Cause'],
  ['owner', 'Owner'],
];

/** What the list can be narrowed by, with the number of denials of each value. */
export function Facets({
  facets,
  chosen,
  onChange,
}: {
  facets: DenialList['facets'];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}) {
  const toggle = (name: FacetName, value: string) =>
    onChange({
      ...chosen,
      [name]: chosen[name].includes(value)
        ? chosen[name].filter((one) => one !== value)
        : [...chosen[name], value],
    });
  return (
    <div className="facets" role="group" aria-label="Narrow the list">
      {TITLES.filter(([name]) => facets[name].length > 0).map(([name, title]) => (
        <fieldset key={name}>
          <legend>{title}</legend>
          {facets[name].map(({ value, label, count }) => (
            <label key={value}>
              <input
                type="checkbox"
                className="check"
                checked={chosen[name].includes(value)}
                onChange={() => toggle(name, value)}
              />
              <span className="ell">{label}</span>
              <span className="num t3">{count}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {Object.values(chosen).some((values) => values.length > 0) && (
        <button type="button" className="btn small" onClick={() => onChange(NOTHING)}>
          Show all
        </button>
      )}
    </div>
  );
}
