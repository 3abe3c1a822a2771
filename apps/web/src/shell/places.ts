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

const MAY = {
  all: ['front-desk', 'biller', 'manager', 'administrator'],
  back: ['biller', 'manager', 'administrator'],
  lead: ['manager', 'administrator'],
};

/** The places that a role can use: what the API would refuse is not offered. */
export function placesOf(role: string): readonly Place[] {
  return PLACES.filter(({ roles }) => MAY[roles].includes(role));
}

/** The place of an address and who may see it, where the role may not; null where it may. */
export function barredPlace(pathname: string, role: string): { name: string; who: string } | null {
  const place = PLACES.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  if (!place || MAY[place.roles].includes(role)) return null;
  return { name: place.name, who: MAY[place.roles].join(' or ') };
}
