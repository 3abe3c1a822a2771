import {
  AlertTriangle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  Clock,
  type LucideIcon,
  OctagonX,
  TriangleAlert,
} from 'lucide-react';
import { deadline } from '../lib/deadline';
import { moneyParts } from '../lib/money';

/** An amount in cents as `$1,234.56`; null is unknown, never zero. */
export function Money({ cents }: { cents: number | null }) {
  if (cents === null) return <span className="t3">Unknown</span>;
  const [whole, part] = moneyParts(cents);
  return (
    <data className="money" value={cents}>
      {whole}
      <span className="cents">.{part}</span>
    </data>
  );
}

/** Days left, with a sign that does not depend on colour. */
export function Deadline({ daysLeft }: { daysLeft: number | null }) {
  const { words, tone } = deadline(daysLeft);
  const Icon = tone === 'danger' ? AlertTriangle : Clock;
  return (
    <span className={`deadline ${tone}`}>
      {tone !== 'plain' && <Icon size={14} aria-hidden />}
      {words}
    </span>
  );
}

/** The initials of a person, or the sign of nobody. */
export function Avatar({ name }: { name: string | null }) {
  const initials = (name ?? '')
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => word[0]!.toUpperCase());
  const shown = initials.length > 1 ? `${initials[0]}${initials.at(-1)}` : initials.join('');
  return (
    <span className={name ? 'avatar' : 'avatar nobody'} title={name ?? 'Nobody yet'}>
      <span aria-hidden>{name ? shown : '+'}</span>
      <span className="sr">{name ?? 'Nobody yet'}</span>
    </span>
  );
}

/** A priority from 0 to 100 as three bars and its number. */
export function PriorityBars({
  score,
  level,
}: {
  score: number;
  level: 'high' | 'medium' | 'low';
}) {
  const on = { high: 3, medium: 2, low: 1 }[level];
  return (
    <span className="row nowrap">
      <span className="bars" aria-hidden>
        {[1, 2, 3].map((bar) => (
          <b key={bar} data-on={bar <= on || undefined} />
        ))}
      </span>
      <span className="num">{score}</span>
      <span className="sr">{level}</span>
    </span>
  );
}

export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral';

/** The shape of each tone: a state is never said by colour alone. */
const SHAPES: Record<Tone, LucideIcon> = {
  success: CircleCheck,
  warning: TriangleAlert,
  danger: OctagonX,
  info: CircleDot,
  neutral: CircleDashed,
};

/** A state of the row's own object as a word on its colour, with its shape. */
export function Chip({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  children: React.ReactNode;
}) {
  const Icon = icon ?? SHAPES[tone];
  return (
    <span className={`chip ${tone}`}>
      <Icon size={13} aria-hidden />
      {children}
    </span>
  );
}

/** A secondary fact as a shape and a word, without a tint. */
export function Flag({
  tone,
  icon,
  children,
}: {
  tone: Tone;
  icon?: LucideIcon;
  children: React.ReactNode;
}) {
  const Icon = icon ?? SHAPES[tone];
  return (
    <span className={`flag tone ${tone}`}>
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}
