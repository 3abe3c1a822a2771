import { ChevronDown, ChevronUp } from 'lucide-react';
import { type Place, WINDOW } from './use-place';

/** Which segments are shown, the way to those before and after, and to any by its number. */
export function Turn({
  place,
  first,
  last,
  next,
  total,
}: {
  place: Place;
  /** The first and the last segment that are shown. */
  first: number;
  last: number;
  next: number | null;
  /** Of the whole file; null while it is being counted. */
  total: number | null;
}) {
  const { from, turnTo, goTo } = place;
  const shown = (n: number) => n.toLocaleString('en-US');
  return (
    <div className="file-turn">
      <p className="num">
        Segments {shown(first)} to {shown(last)}
        {total !== null && <span className="t3"> of {shown(total)}</span>}
      </p>
      <div className="row push">
        <form
          className="row file-goto"
          onSubmit={(event) => {
            event.preventDefault();
            const wanted = Number(new FormData(event.currentTarget).get('segment'));
            if (wanted > 0) goTo(Math.min(wanted, total ?? wanted));
          }}
        >
          <label htmlFor="go-to-segment" className="t3">
            Go to
          </label>
          <span className="input">
            <input
              id="go-to-segment"
              name="segment"
              inputMode="numeric"
              pattern="[1-9][0-9]*"
              title="The number of a segment"
              placeholder="No."
              autoComplete="off"
            />
          </span>
        </form>
        <button
          type="button"
          className="btn small"
          disabled={from <= 1}
          onClick={() => turnTo(from - WINDOW)}
        >
          <ChevronUp size={14} aria-hidden /> Earlier
        </button>
        <button
          type="button"
          className="btn small"
          disabled={next === null}
          onClick={() => next !== null && turnTo(next)}
        >
          <ChevronDown size={14} aria-hidden /> Later
        </button>
      </div>
    </div>
  );
}
