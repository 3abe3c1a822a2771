import { useNavigate, useSearch } from '@tanstack/react-router';

/** A choice that belongs in the address, so that it can be linked and gone back to. Never for what a person types. */
export function useUrlState<V extends string>(name: string, initial: V): [V, (value: V) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const value = typeof search[name] === 'string' ? (search[name] as V) : initial;
  return [
    value,
    (next) =>
      void navigate({
        to: '.',
        search: { ...search, [name]: next === initial ? undefined : next } as never,
        replace: true,
      }),
  ];
}
