import type { DenialList } from '@millrace/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';

export type FacetName = keyof DenialList['facets'];
export type Chosen = Record<FacetName, string[]>;

const TITLES: Record<FacetName, string> = {
  deadline: 'Deadline',
  payer: 'Payer',
  cause: 'Cause',
  owner: 'Owner',
};
const NAMES = Object.keys(TITLES) as FacetName[];

/** The chosen values of the facets. They stand in the address: a narrowed list can be linked. */
export function useChosen(): [Chosen, (chosen: Chosen) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const chosen = Object.fromEntries(
    NAMES.map((name) => {
      const kept = search[name];
      return [name, typeof kept === 'string' && kept ? kept.split(',') : []];
    }),
  ) as Chosen;
  return [
    chosen,
    (next) =>
      void navigate({
        to: '.',
        search: {
          ...search,
          ...Object.fromEntries(NAMES.map((name) => [name, next[name].join(',') || undefined])),
        } as never,
        replace: true,
      }),
  ];
}

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
      {NAMES.filter((name) => facets[name].length > 0).map((name) => (
        <fieldset key={name}>
          <legend>{TITLES[name]}</legend>
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
      {NAMES.some((name) => chosen[name].length > 0) && (
        <button
          type="button"
          className="btn small"
          onClick={() => onChange({ deadline: [], payer: [], cause: [], owner: [] })}
        >
          Show all
        </button>
      )}
    </div>
  );
}
