import {
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { say } from '../parts/toast';
import { ApiProblem, type QueryValues, get, withQuery } from './client';

/** Reads one answer of the API; the path with its query is the key, with what is searched for. */
export function useRead<T>(
  path: string | null,
  options: { search?: string; every?: Every<T>; stale?: number; keep?: boolean } = {},
) {
  const { search } = options;
  return useQuery<T>({
    queryKey: search ? [path, search] : [path],
    queryFn: () => get<T>(path!, search),
    enabled: path !== null,
    refetchInterval: unlessRefused(options.every),
    staleTime: options.stale,
    // The last answer stays in view while a changed filter is asked.
    placeholderData: options.keep ? keepPreviousData : undefined,
  });
}

/** Reads a list page by page; `next` of an answer is `after` of the following request. */
export function usePages<T extends { next: string | number | null }>(
  path: string,
  values: QueryValues,
  options: { search?: string; every?: number } = {},
) {
  const { search } = options;
  return useInfiniteQuery({
    queryKey: [path, values, search],
    initialPageParam: undefined as string | number | undefined,
    queryFn: ({ pageParam }) => get<T>(withQuery(path, { ...values, after: pageParam }), search),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: unlessRefused(options.every),
  });
}

/** Milliseconds after which it is read again; may depend on the last answer. */
type Every<T> = number | ((data: T | undefined) => number | undefined);

/** What a role may not read is not asked again and again. */
function unlessRefused<T>(every: Every<T> | undefined) {
  return ({ state: { error, data } }: { state: { error: Error | null; data?: T } }) => {
    if (error instanceof ApiProblem && error.status === 403) return false;
    return (typeof every === 'function' ? every(data) : every) ?? false;
  };
}

interface Acting<V, A> {
  /** Said when it went well. */
  done: string | ((answer: A) => string);
  onDone?: (answer: A) => void;
  /** The form says at its fields what was wrong with them. */
  saysAtFields?: boolean;
  /** Takes it back; offered while the sentence shows. */
  undo?: (values: V, answer: A) => Promise<unknown>;
}

/** Changes something, says so, and reads again whatever is on the screen. */
export function useAct<V, A>(
  act: (values: V) => Promise<A>,
  { done, onDone, saysAtFields, undo }: Acting<V, A>,
) {
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ predicate: notSession });
  const takeBack = (values: V, answer: A) =>
    undo!(values, answer)
      .then(
        () => say('Undone.'),
        (error: Error) => say(error.message),
      )
      .finally(readAgain);
  return useMutation({
    mutationFn: act,
    onSuccess: (answer, values) => {
      say(
        typeof done === 'string' ? done : done(answer),
        undo && (() => void takeBack(values, answer)),
      );
      onDone?.(answer);
    },
    onError: (error) => {
      const isSaid = saysAtFields && error instanceof ApiProblem && error.errors.length > 0;
      if (!isSaid) say(error.message);
    },
    onSettled: readAgain,
  });
}

function notSession({ queryKey }: { queryKey: QueryKey }): boolean {
  return queryKey[0] !== 'session';
}
