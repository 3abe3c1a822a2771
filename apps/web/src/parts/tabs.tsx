/** One choice of a few, at once seen; `again` is what a second press on the chosen one goes back to. */
export function Tabs<V extends string | number | boolean>({
  label,
  value,
  options,
  onChange,
  again,
  isEnd = false,
}: {
  label: string;
  value: V;
  /** Value, words, and how many there are. */
  options: readonly (readonly [value: V, words: string, count?: number])[];
  onChange: (value: V) => void;
  again?: V;
  /** At the end of its line. */
  isEnd?: boolean;
}) {
  return (
    <div className={isEnd ? 'tabs push' : 'tabs'} role="group" aria-label={label}>
      {options.map(([one, words, count]) => (
        <button
          type="button"
          key={String(one)}
          className="tab"
          aria-pressed={value === one}
          onClick={() => onChange(value === one && again !== undefined ? again : one)}
        >
          {words} {count !== undefined && <span className="num">{count}</span>}
        </button>
      ))}
    </div>
  );
}
