import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Failed, Loading } from './parts/states';
import { Missing } from './shell/Missing';
import { Shell } from './shell/Shell';

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    title?: string;
    /** The one question that the page answers. */
    question?: string;
    /** The list that it belongs to. */
    parent?: { to: string; name: string };
  }
}

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today', replace: true });
  },
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: lazyRouteComponent(() => import('./pages/today/TodayPage')),
  staticData: { title: 'Today', question: 'Who comes next, and is everything ready?' },
});
const messages = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  component: lazyRouteComponent(() => import('./pages/today/MessagesPage')),
  staticData: {
    title: 'Messages',
    question: 'What was written to patients, and what came back?',
    parent: { to: '/today', name: 'Today' },
  },
});
const coverage = createRoute({
  getParentRoute: () => root,
  path: '/coverage',
  component: lazyRouteComponent(() => import('./pages/coverage/ToFixPage')),
  staticData: {
    title: 'Coverage',
    question: 'Whose coverage needs a person before the visit?',
    parent: { to: '/today', name: 'Today' },
  },
});
const patient = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId',
  component: lazyRouteComponent(() => import('./pages/patients/PatientPage')),
  staticData: {
    title: 'Patient',
    question: 'Who is this, and who pays for the visits?',
    parent: { to: '/today', name: 'Today' },
  },
});
const denials = createRoute({
  getParentRoute: () => root,
  path: '/denials',
  component: lazyRouteComponent(() => import('./pages/denials/DenialsPage')),
  staticData: {
    title: 'Denials',
    question: 'Which refused dollar can still be won, and what is the next step?',
  },
});
const denial = createRoute({
  getParentRoute: () => root,
  path: '/denials/$denialId',
  component: lazyRouteComponent(() => import('./pages/denials/DenialPage')),
  staticData: {
    title: 'Denial',
    question: 'Why was it refused, and what wins it back?',
    parent: { to: '/denials', name: 'Denials' },
  },
});
const claims = createRoute({
  getParentRoute: () => root,
  path: '/claims',
  component: lazyRouteComponent(() => import('./pages/claims/ClaimsPage')),
  staticData: { title: 'Claims', question: 'Where does every claim stand?' },
});
const claimFiles = createRoute({
  getParentRoute: () => root,
  path: '/claims/files',
  component: lazyRouteComponent(() => import('./pages/claims/FilesPage')),
  staticData: {
    title: 'Files sent',
    question: 'Did every file arrive, and what came back?',
    parent: { to: '/claims', name: 'Claims' },
  },
});
const claim = createRoute({
  getParentRoute: () => root,
  path: '/claims/$claimId',
  component: lazyRouteComponent(() => import('./pages/claims/ClaimPage')),
  staticData: {
    title: 'Claim',
    question: 'Where is every cent, and how do we know?',
    parent: { to: '/claims', name: 'Claims' },
  },
});
const money = createRoute({
  getParentRoute: () => root,
  path: '/money',
  component: lazyRouteComponent(() => import('./pages/money/MoneyPage')),
  staticData: { title: 'Money', question: 'Is every payment accounted for, to the cent?' },
});
const remittance = createRoute({
  getParentRoute: () => root,
  path: '/money/$remittanceId',
  component: lazyRouteComponent(() => import('./pages/money/RemittancePage')),
  staticData: {
    title: 'Remittance',
    question: 'Does it add up, and what became of each claim?',
    parent: { to: '/money', name: 'Money' },
  },
});
const file = createRoute({
  getParentRoute: () => root,
  path: '/files/$owner/$sha256',
  component: lazyRouteComponent(() => import('./pages/files/FilePage')),
  staticData: { title: 'File', question: 'What does it say, and is it right?' },
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('./pages/reports/ReportsPage')),
  staticData: { title: 'Reports', question: 'How is the practice doing, and since when?' },
});
const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyRouteComponent(() => import('./pages/operations/OperationsPage')),
  staticData: { title: 'Operations', question: 'Do claims flow, and is anything lost?' },
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings/SettingsPage')),
  staticData: { title: 'Settings', question: 'Who and what may reach this practice?' },
});

const settingsSection = createRoute({
  getParentRoute: () => root,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('./pages/settings/SettingsPage')),
  staticData: { title: 'Settings', question: 'Who and what may reach this practice?' },
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    today,
    messages,
    coverage,
    patient,
    denials,
    denial,
    claims,
    claimFiles,
    claim,
    money,
    remittance,
    file,
    reports,
    operations,
    settings,
    settingsSection,
  ]),
  // Addresses are read by people: every value is plain text.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: searchText,
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error as Error} again={reset} />,
});

function searchText(values: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text && `?${text}`;
}
