import type { ReactNode } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}

/** Something that opens on demand; the browser's own, which works by keyboard and is found by its search. */
export function Disclosure({ summary, open, className, children }: DisclosureProps) {
  return (
    <details className={className} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
