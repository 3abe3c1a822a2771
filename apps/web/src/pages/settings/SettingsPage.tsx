import { History, KeyRound, Users as UsersIcon, Webhook } from 'lucide-react';
import { useMay } from '../../api/session';
import { useUrlState } from '../../parts/url-state';
import { ApiKeys } from './ApiKeys';
import { AuditTrail } from './AuditTrail';
import { Users } from './Users';
import { Webhooks } from './Webhooks';
import './settings.css';

const SECTIONS = [
  { key: 'webhooks', name: 'Webhooks', icon: Webhook, lead: true, page: Webhooks },
  { key: 'api-keys', name: 'API keys', icon: KeyRound, lead: false, page: ApiKeys },
  { key: 'users', name: 'People and roles', icon: UsersIcon, lead: true, page: Users },
  { key: 'audit', name: 'Audit trail', icon: History, lead: false, page: AuditTrail },
] as const;

export default function SettingsPage() {
  const [section, setSection] = useUrlState<string>('section', 'webhooks');
  const isAdministrator = useMay('administrator');
  const shown = SECTIONS.filter(({ lead }) => lead || isAdministrator);
  const { page: Section } = shown.find(({ key }) => key === section) ?? shown[0]!;
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label="Settings">
        {shown.map(({ key, name, icon: Icon }) => (
          <button
            type="button"
            key={key}
            className="tab"
            aria-current={section === key ? 'page' : undefined}
            onClick={() => setSection(key)}
          >
            <Icon size={16} aria-hidden /> {name}
          </button>
        ))}
      </nav>
      <div className="page">
        <Section />
      </div>
    </div>
  );
}
