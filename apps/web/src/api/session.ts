import type { Session } from '@millrace/contracts';
import { useQuery } from '@tanstack/react-query';
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
