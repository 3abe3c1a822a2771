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

/** The places that a role can use: what the API would refuse is not offered. */
export function placesOf(role: string): readonly (typeof PLACES)[number][] {
  const back = ['biller', 'manager', 'administrator'].includes(role);
  const lead = ['manager', 'administrator'].includes(role);
  return PLACES.filter(({ roles }) => roles === 'all' || (roles === 'back' ? back : lead));
}
