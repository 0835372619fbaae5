import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface QuotedTextProps {
  text: string;
  /** A passage to mark, where the text has it. */
  quote: string | null;
  lang?: string | null;
}

export const QUOTE_ID = 'quote';

/** A record's text in its paragraphs, with the passage that led here marked and brought into view. */
export function QuotedText({ text, quote, lang }: QuotedTextProps) {
  return (
    <p className="record-text" lang={lang ?? undefined}>
      <QuotedWords text={text} quote={quote} />
    </p>
  );
}

/** The same within a line, such as a list of keywords. */
export function QuotedWords({ text, quote }: Omit<QuotedTextProps, 'lang'>) {
  const mark = useRef<HTMLElement>(null);
  const at = quote ? text.indexOf(quote) : -1;
  useEffect(() => {
    if (at !== -1) mark.current?.scrollIntoView({ block: 'center' });
  }, [at, text]);
  if (!quote || at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark id={QUOTE_ID} tabIndex={-1} ref={mark}>
        {quote}
      </mark>
      {text.slice(at + quote.length)}
    </>
  );
}

interface QuoteNoticeProps {
  quote: string | null;
  /** The heading of the page, which needs no mark. */
  title: string;
  /** Those in which the passage is marked. */
  texts: readonly (string | null)[];
}

export const hasQuote = (texts: readonly (string | null)[], quote: string | null): boolean =>
  quote !== null && texts.some((text) => text?.includes(quote));

/** Says where the passage is that a reader followed to a record, or that it is there no more. */
export function QuoteNotice({ quote, title, texts }: QuoteNoticeProps) {
  const { t } = useTranslation();
  if (!quote) return null;
  if (hasQuote(texts, quote)) {
    return (
      <p className="note no-print">
        {t('quote.found')} <a href={`#${QUOTE_ID}`}>{t('quote.goTo')}</a>
      </p>
    );
  }
  if (title.includes(quote)) return null;
  return (
    <p className="note note-warn">
      {t('quote.notFound')} <q>{quote}</q>
    </p>
  );
}
