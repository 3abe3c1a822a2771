import type { ReactNode } from 'react';

interface Head {
  words: string;
  side?: 'right';
  isUnseen?: boolean;
}

/** The head of a column of numbers. */
export const right = (words: string): Head => ({ words, side: 'right' });
/** The head of a column of buttons: only heard. */
export const ACTION: Head = { words: 'Action', isUnseen: true };

/** A table that scrolls sideways in its own box where it is too wide; its rows are the children. */
export function Table({
  label,
  heads,
  kind,
  children,
}: {
  label: string;
  heads: (string | Head)[];
  /** `two`: rows of two lines; `close`: for figures of machines; `cards`: cards on a phone. */
  kind?: string;
  children: ReactNode;
}) {
  return (
    <div className="scroll-x table-box" role="region" aria-label={label} tabIndex={0}>
      <table className={kind ? `grid ${kind}` : 'grid'}>
        <thead>
          <tr>
            {heads.map((head) => {
              const { words, side, isUnseen }: Head =
                typeof head === 'string' ? { words: head } : head;
              return (
                <th key={words} scope="col" className={side}>
                  {isUnseen ? <span className="sr">{words}</span> : words}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
