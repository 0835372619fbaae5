import { useTranslation } from 'react-i18next';
import type { Part } from './queries.js';

/** Of each part the footnotes that it is the first to point to. */
export type FootnoteNames = ReadonlyMap<Part, ReadonlySet<number>>;

interface BriefingLineProps {
  parts: readonly Part[];
  names: FootnoteNames;
}

/** A line of a briefing: its own words, and claims with their footnotes. */
export function BriefingLine({ parts, names }: BriefingLineProps) {
  return parts.map((part, index) => (
    <span key={index}>
      <PartText part={part} />
      {part.footnotes.map((number) => (
        <FootnoteLink key={number} number={number} isFirst={names.get(part)?.has(number) ?? false} />
      ))}
    </span>
  ));
}

function PartText({ part: { kind, text, lang } }: { part: Part }) {
  if (kind === 'quote') return <q lang={lang ?? undefined}>{text}</q>;
  if (kind === 'not-stated') return <span className="not-stated">{text}</span>;
  return lang ? <span lang={lang}>{text}</span> : text;
}

function FootnoteLink({ number, isFirst }: { number: number; isFirst: boolean }) {
  const { t, i18n } = useTranslation('briefing');
  return (
    <sup>
      <a
        className="footnote-link"
        id={isFirst ? `ref-${number}` : undefined}
        href={`#note-${number}`}
        role="doc-noteref"
        // Its name is in the reader's language, whatever the briefing's is.
        lang={i18n.language}
        aria-label={t('footnote', { number })}
      >
        {number}
      </a>
    </sup>
  );
}
