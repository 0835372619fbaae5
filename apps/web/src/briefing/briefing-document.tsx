import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BriefingLine, type FootnoteNames } from './briefing-line.js';
import { BriefingFootnotes } from './briefing-footnotes.js';
import type { Block, BriefingContent, Part } from './queries.js';

/** What a briefing says, as it was when it was made. */
export function BriefingDocument({ content }: { content: BriefingContent }) {
  const { t, i18n } = useTranslation('briefing');
  const { sections, notices, footnotes, closing, language } = content;
  const names = useMemo(() => firstReferences(content), [content]);
  return (
    <article className="briefing stack" lang={language}>
      <div className="note">
        {notices.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <nav className="no-print" lang={i18n.language} aria-label={t('contents')}>
        <ul className="chips" lang={language}>
          {[...sections, { id: 'footnotes', title: content.footnotesTitle }].map(({ id, title }) => (
            <li key={id}>
              <a className="chip" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, title, blocks }) => (
        <section key={id} className="stack" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {blocks.map((block, index) => (
            <BriefingBlock key={index} block={block} names={names} />
          ))}
        </section>
      ))}
      <section className="stack" aria-labelledby="footnotes">
        <h2 id="footnotes">{content.footnotesTitle}</h2>
        <BriefingFootnotes footnotes={footnotes} />
      </section>
      <footer className="note small">
        {closing.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </footer>
    </article>
  );
}

function BriefingBlock({ block, names }: { block: Block; names: FootnoteNames }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'heading':
      return (
        <h3>
          <BriefingLine parts={block.parts} names={names} />
        </h3>
      );
    case 'statements':
      return (
        <dl className="briefing-statements">
          <dt>{block.label}</dt>
          {block.items.map((parts, index) => (
            <dd key={index}>
              <BriefingLine parts={parts} names={names} />
            </dd>
          ))}
        </dl>
      );
    case 'table':
      return <BriefingTable block={block} names={names} />;
  }
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function BriefingTable({ block, names }: { block: TableBlock; names: FootnoteNames }) {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={block.caption}>
      <table aria-label={block.caption}>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(([first = [], ...cells], index) => (
            <tr key={index}>
              <th scope="row">
                <BriefingLine parts={first} names={names} />
              </th>
              {cells.map((parts, cell) => (
                <td key={cell}>
                  <BriefingLine parts={parts} names={names} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first place that points to a footnote has its name: the way back from the footnote leads there. */
function firstReferences({ sections }: BriefingContent): FootnoteNames {
  const names = new Map<Part, Set<number>>();
  const seen = new Set<number>();
  const parts = sections.flatMap(({ blocks }) => blocks.flatMap(linesOf)).flat();
  for (const part of parts) {
    const first = part.footnotes.filter((number) => !seen.has(number));
    first.forEach((number) => seen.add(number));
    names.set(part, new Set(first));
  }
  return names;
}

function linesOf(block: Block): Part[][] {
  switch (block.kind) {
    case 'paragraph':
      return [];
    case 'heading':
      return [block.parts];
    case 'statements':
      return block.items;
    case 'table':
      return block.rows.flat();
  }
}
