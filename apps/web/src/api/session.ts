import type { Session } from '@millrace/contracts';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { ApiProblem, get } from './client';

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** Asks who is signed in; null is nobody. */
export function useSessionQuery() {
  return useQuery({
    queryKey: ['session'],
    staleTime: 60_000,
    queryFn: () =>
      get<Session>('/session').catch((error: unknown) => {
        if (error instanceof ApiProblem && error.status === 401) return null;
        throw error;
      }),
  });
}

const ENDED = ['session', 'ended'];

/** Lets the sign-in page show when the error of a request says that the server no longer knows the session. */
export function noticeEnd(client: QueryClient, error: unknown): void {
  if (error instanceof ApiProblem && error.status === 401) endSession(client);
}

/** Forgets what was read and lets the sign-in page show, with the reason. */
export function endSession(client: QueryClient): void {
  if (!client.getQueryData<Session | null>(['session'])) return;
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  client.setQueryData(['session'], null);
  client.setQueryData(ENDED, true);
}

/** Whether the sign-in page shows because the session ended by itself. */
export function hasSessionEnded(client: QueryClient): boolean {
  return client.getQueryData<boolean>(ENDED) ?? false;
}

/** The signed-in person and the practice; only inside the shell. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('There is no session outside the shell.');
  return session;
}

export function useTimeZone(): string {
  return useSession().practice.timeZone;
}

type Role = Session['user']['role'];

/** Whether the person has one of the roles; the API decides, this only spares a button that would be refused. */
export function useMay(...roles: Role[]): boolean {
  return roles.includes(useSession().user.role);
}
