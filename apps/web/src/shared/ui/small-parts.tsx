import type { ReactNode } from 'react';

interface CardProps {
  /** Id of the heading that names it. */
  labelledBy: string;
  className?: string;
  children: ReactNode;
}

export function Card({ labelledBy, className = '', children }: CardProps) {
  return (
    <article className={`card ${className}`} aria-labelledby={labelledBy}>
      {children}
    </article>
  );
}

export type Tone = 'plain' | 'good' | 'warn' | 'bad';

/** A short fact in a frame. Its colour never says anything that its words do not. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}

/** Grey lines in the place of what is loading, of about its size, so that nothing jumps when it comes. */
export function Skeleton({ lines = 3, cards = 1 }: { lines?: number; cards?: number }) {
  return (
    <div className="skeletons" aria-hidden="true">
      {Array.from({ length: cards }, (_, card) => (
        <div className="card skeleton" key={card}>
          {Array.from({ length: lines }, (_, line) => (
            <span className="skeleton-line" key={line} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface EmptyStateProps {
  heading: string;
  children?: ReactNode;
}

/** Nothing is here, why, and what to do about it. */
export function EmptyState({ heading, children }: EmptyStateProps) {
  return (
    <div className="state">
      <h2>{heading}</h2>
      {children}
    </div>
  );
}

/** A bar for a share from 0 to 1; its value stands beside it in words. */
export function ShareBar({ share }: { share: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <svg className="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="share-bar-all" width="100" height="6" />
      <rect className="share-bar-part" width={percent} height="6" />
    </svg>
  );
}
