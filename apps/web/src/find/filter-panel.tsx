import { useState, type ReactNode } from 'react';

interface FilterPanelProps {
  summary: string;
  children: ReactNode;
}

const isWide = (): boolean => window.matchMedia('(min-width: 56rem)').matches;

/** Filters beside what they filter; on narrow screens above it, and closed at first. */
export function FilterPanel({ summary, children }: FilterPanelProps) {
  const [opensAtFirst] = useState(isWide);
  return (
    <details className="filters no-print" open={opensAtFirst}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
