import { addDays, kpi, monthsBack, ratio } from './figures.js';
import { csvOf } from './csv.js';

describe('figures', () => {
  it('divide by nothing to unknown, never to 0', () => {
    expect(ratio(0, 0, 'claim').value).toBeNull();
    expect(kpi('cleanClaims', ratio(0, 0, 'claim'), null, '2026-01-01').withinAim).toBeNull();
  });

  it('hold a figure against its aim in the right direction', () => {
    const within = (name: 'over90' | 'cleanClaims', n: number) =>
      kpi(name, ratio(n, 100, 'claim'), null, '2026-01-01').withinAim;
    expect([within('over90', 9), within('over90', 10)]).toEqual([true, false]);
    expect([within('cleanClaims', 95), within('cleanClaims', 94)]).toEqual([true, false]);
  });

  it('step through days and months', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(monthsBack('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBack('2026-01-15', 13)).toBe('2024-12-15');
  });
});

describe('CSV', () => {
  it('keeps numbers bare and formulas harmless', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          [-12.5, '=1+1'],
          [null, 'x, "y"'],
        ],
      ),
    ).toBe(`a,b\r\n-12.5,'=1+1\r\n,"x, ""y"""\r\n`);
  });
});
