import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface PageHeaderProps {
  title: string;
  /** Language of the title when it is a record's own. */
  lang?: string | null;
  lead?: ReactNode;
  children?: ReactNode;
}

/** The page's one h1 and the window's title. After a navigation the focus goes to it, so that it is read first. */
export function PageHeader({ title, lang, lead, children }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const focusHeading = useEffectEvent(() => {
    // Where the page was opened at, the browser begins at its top by itself.
    if (key !== 'default') heading.current?.focus({ preventScroll: true });
  });
  useEffect(() => {
    document.title = `${title} – PPI Atlas`;
  }, [title]);
  useEffect(() => focusHeading(), [pathname]);
  return (
    <header className="page-header">
      <h1 ref={heading} tabIndex={-1} lang={lang ?? undefined}>
        {title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </header>
  );
}
