import {
  Activity,
  Banknote,
  CalendarDays,
  ChartColumn,
  FileText,
  Inbox,
  SlidersHorizontal,
} from 'lucide-react';

/** The places of the rail; `letter` goes there after `G`. */
export const PLACES = [
  { to: '/today', name: 'Today', letter: 't', icon: CalendarDays, roles: 'all' },
  { to: '/denials', name: 'Denials', letter: 'd', icon: Inbox, roles: 'all' },
  { to: '/claims', name: 'Claims', letter: 'c', icon: FileText, roles: 'all' },
  { to: '/money', name: 'Money', letter: 'm', icon: Banknote, roles: 'back' },
  { to: '/reports', name: 'Reports', letter: 'r', icon: ChartColumn, roles: 'back' },
  { to: '/operations', name: 'Operations', letter: 'o', icon: Activity, roles: 'lead' },
  { to: '/settings', name: 'Settings', letter: 's', icon: SlidersHorizontal, roles: 'lead' },
] as const;

type Place = (typeof PLACES)[number];

/** Pages of a place that fewer may see than the place itself. */
const INNER = [
  { to: '/claims/files', name: 'the files sent', roles: 'back' },
  { to: '/files/claims', name: 'files of claims', roles: 'back' },
  { to: '/files/remittances', name: 'remittance files', roles: 'back' },
  { to: '/messages', name: 'Messages', roles: 'desk' },
] as const;

const MAY = {
  all: ['front-desk', 'biller', 'manager', 'administrator'],
  desk: ['front-desk', 'manager', 'administrator'],
  back: ['biller', 'manager', 'administrator'],
  lead: ['manager', 'administrator'],
};

/** The places that a role can use: what the API would refuse is not offered. */
export function placesOf(role: string): readonly Place[] {
  return PLACES.filter(({ roles }) => MAY[roles].includes(role));
}

/** The page of an address and who may see it, where the role may not; null where it may. */
export function barredPlace(pathname: string, role: string): { name: string; who: string } | null {
  const page = [...INNER, ...PLACES].find(
    ({ to }) => pathname === to || pathname.startsWith(`${to}/`),
  );
  if (!page || MAY[page.roles].includes(role)) return null;
  return { name: page.name, who: MAY[page.roles].map(roleWords).join(' or ') };
}

/** A role as people say it. */
export function roleWords(role: string): string {
  return role === 'front-desk' ? 'front desk' : role;
}
