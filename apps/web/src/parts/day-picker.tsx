import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { addDays, weekday } from '../lib/dates';

/** A day in words with the day before and after; the words open the browser's calendar. */
export function DayPicker({
  label,
  value,
  max,
  onChange,
}: {
  label: string;
  value: string;
  max?: string;
  onChange: (day: string) => void;
}) {
  return (
    <div className="day-picker" role="group" aria-label={label}>
      <button type="button" aria-label="Previous day" onClick={() => onChange(addDays(value, -1))}>
        <ChevronLeft size={16} aria-hidden />
      </button>
      <label>
        <CalendarDays size={15} aria-hidden />
        <span aria-hidden>{weekday(value)}</span>
        <input
          type="date"
          aria-label={label}
          value={value}
          max={max}
          onClick={(event) => event.currentTarget.showPicker?.()}
          onChange={(event) => event.target.value && onChange(event.target.value)}
        />
      </label>
      <button
        type="button"
        aria-label="Next day"
        disabled={max !== undefined && value >= max}
        onClick={() => onChange(addDays(value, 1))}
      >
        <ChevronRight size={16} aria-hidden />
      </button>
    </div>
  );
}
