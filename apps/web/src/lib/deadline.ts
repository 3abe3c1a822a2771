export interface DeadlineView {
  words: string;
  tone: 'danger' | 'warning' | 'plain';
}

/** Days left to a deadline as a page shows them; null is a deadline that nobody knows or that there is none of. */
export function deadline(daysLeft: number | null): DeadlineView {
  if (daysLeft === null) return { words: 'No deadline', tone: 'plain' };
  if (daysLeft < 0) return { words: `${days(-daysLeft)} late`, tone: 'danger' };
  if (daysLeft === 0) return { words: 'Today', tone: 'danger' };
  return {
    words: days(daysLeft),
    tone: daysLeft <= 3 ? 'danger' : daysLeft <= 10 ? 'warning' : 'plain',
  };
}

/** Whole days from one `YYYY-MM-DD` to another; negative when the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
