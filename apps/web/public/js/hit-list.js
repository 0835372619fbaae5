import { make } from './dom.js';
import { splitByHighlights } from './highlights.js';
import { metaLine, sourceLink } from './record-parts.js';
import { PAGE_SIZE } from './search-state.js';
import { texts } from './texts.js';

/** Passages shown beside title and summary. */
const MAX_PASSAGES = 2;

export function hitList({ collection, page }, items) {
  return make(
    'ol',
    { class: 'cards hits', start: (page - 1) * PAGE_SIZE + 1 },
    items.map((item) => make('li', {}, hitCard(item, `${collection}-hit-${item.id}`))),
  );
}

/** A knowledge item or a supplier that was found, with the words that were found in it. */
function hitCard(item, id) {
  const title = item.title ?? item.name;
  const summary = item.summary ?? item.capabilities;
  const passages = item.highlights.filter(({ field }) => field !== 'title' && field !== 'summary');
  return make(
    'article',
    { class: 'card', 'aria-labelledby': id },
    make('h3', { id, lang: item.language }, marked(item, 'title', title)),
    metaLine(item),
    summary ? make('p', { class: 'summary', lang: item.language }, marked(item, 'summary', summary)) : null,
    passages
      .slice(0, MAX_PASSAGES)
      .map(({ field, text, spans }) =>
        make(
          'p',
          { class: 'passage' },
          make('span', { class: 'label' }, `${texts.fields[field]}: `),
          make('span', { lang: item.language }, markedText(text, spans)),
        ),
      ),
    item.references?.length > 0
      ? make('p', { class: 'small' }, texts.search.references(item.references.length))
      : null,
    make('p', { class: 'source' }, sourceLink(item.sourceUrl)),
  );
}

/** A whole field with its highlights; of a long one the API sends the part around them, which is marked there. */
function marked({ highlights }, field, text) {
  const highlight = highlights.find((other) => other.field === field);
  if (!highlight) return [text];
  const from = text.indexOf(highlight.text);
  const spans = highlight.spans.map(({ start, end }) => ({ start: start + from, end: end + from }));
  return from === -1 ? [text] : markedText(text, spans);
}

const markedText = (text, spans) =>
  splitByHighlights(text, spans).map((part) => (part.found ? make('mark', {}, part.text) : part.text));
