import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay, useSession } from '../../api/session';
import { Empty } from '../../parts/states';
import { Audit } from './Audit';
import { Hours } from './Hours';
import { Incoming } from './Incoming';
import { Keys } from './Keys';
import { Payers } from './Payers';
import { People } from './People';
import { PracticeSection } from './Practice';
import { SECTIONS, type SectionKey } from './sections';
import { Webhooks } from './Webhooks';
import './settings.css';

const BODIES: Record<SectionKey, ReactElement> = {
  practice: <PracticeSection key="practice" />,
  people: <People key="people" />,
  payers: <Payers key="payers" />,
  hours: <Hours key="hours" />,
  webhooks: <Webhooks key="webhooks" />,
  incoming: <Incoming key="incoming" />,
  keys: <Keys key="keys" />,
  audit: <Audit key="audit" />,
};

export default function SettingsPage() {
  const { section = 'webhooks' } = useParams({ strict: false });
  const { practice } = useSession();
  const isAdministrator = useMay('administrator');
  const sections = SECTIONS.filter(({ roles }) => roles === 'lead' || isAdministrator);
  const shown = sections.find(({ key }) => key === section);
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label="Settings">
        <p className="label">{practice.name}</p>
        {sections.map(({ key, name, icon: Icon }) => (
          <Link
            key={key}
            className="settings-link"
            to="/settings/$section"
            params={{ section: key }}
            aria-current={shown?.key === key ? 'page' : undefined}
            ref={shown?.key === key ? showCurrent : undefined}
          >
            <Icon size={16} aria-hidden />
            {name}
          </Link>
        ))}
      </nav>
      <div className="settings-body">
        {shown ? (
          <>
            <header className="settings-title">
              <h2>{shown.name}</h2>
              <p className="t3">{shown.question}</p>
            </header>
            {BODIES[shown.key]}
          </>
        ) : (
          <Empty title="There is no such section" />
        )}
      </div>
    </div>
  );
}

/** On a phone the sections scroll sideways. */
function showCurrent(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
