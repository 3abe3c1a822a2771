import type { ClaimSearchAnswer } from '@millrace/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search as SearchIcon } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { get } from '../api/client';
import { useMay } from '../api/session';
import { useKeys } from '../parts/keys';

/** Finds a patient by name, a claim by its number, and a file of claims by its name or content. */
export function Search() {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  /** On a phone the field lies over the top bar while it is used. */
  const [wide, setWide] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wide) field.current?.focus();
  }, [wide]);
  const close = () => {
    setOpen(false);
    setWide(false);
  };
  const navigate = useNavigate();
  const q = useDeferredValue(text.trim());
  useKeys({ '/': () => field.current?.focus() });
  const found = useQuery({
    queryKey: ['search', q],
    enabled: q.length > 1,
    queryFn: () => get<ClaimSearchAnswer>('/claims/search', q),
  });
  const seesFiles = useMay('biller', 'manager', 'administrator');
  const items = (found.data?.items ?? []).filter(({ kind }) => seesFiles || kind !== 'file');
  const go = (item: (typeof items)[number]) => {
    close();
    field.current?.blur();
    setText('');
    if (item.kind === 'claim')
      void navigate({ to: '/claims/$claimId', params: { claimId: item.id } });
    else if (item.kind === 'patient')
      void navigate({ to: '/patients/$patientId', params: { patientId: item.id } });
    else
      void navigate({
        to: '/files/$owner/$sha256',
        params: { owner: 'claims', sha256: item.id },
      });
  };
  return (
    <>
      <button
        type="button"
        className="btn ghost square search-open"
        aria-label="Search"
        onClick={() => setWide(true)}
      >
        <SearchIcon size={20} aria-hidden />
      </button>
      <form
        className="topbar-search"
        data-wide={wide || undefined}
        role="search"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) close();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            close();
            field.current?.blur();
          }
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (items[0]) go(items[0]);
        }}
      >
        <div className="input">
          <SearchIcon size={16} aria-hidden />
          <input
            ref={field}
            value={text}
            placeholder="Find a patient, claim or file"
            aria-label="Find a patient, claim or file"
            onFocus={() => setOpen(true)}
            onChange={(event) => {
              setText(event.target.value);
              setOpen(true);
            }}
          />
          <kbd aria-hidden>/</kbd>
        </div>
        {open && q.length > 1 && (
          <div className="popover search-results">
            {items.map((item) => (
              <button
                type="button"
                key={`${item.kind}${item.id}`}
                className="menu-item"
                onClick={() => go(item)}
              >
                <span>
                  <span className="l1">{item.title}</span>
                  <span className="l2">{item.subtitle}</span>
                </span>
              </button>
            ))}
            {items.length === 0 && (
              <p className="t3" role="status" style={{ padding: 8 }}>
                {found.isPending ? 'Searching' : (found.error?.message ?? 'Nothing found')}
              </p>
            )}
          </div>
        )}
      </form>
    </>
  );
}
