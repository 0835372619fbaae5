import { COUNTRY_CODES } from './country-codes.js';
import { byId, make } from './dom.js';
import { countryName } from './format.js';
import { texts } from './texts.js';

const words = texts.need;

/** Fills the form. The need itself has no name: were the script to fail, it could not end up in an address. */
export function buildNeedForm(form) {
  form.append(
    field('text', words.label, words.hint, make('textarea', { rows: 6 })),
    make(
      'div',
      { class: 'examples' },
      make('span', {}, words.examplesLabel),
      words.examples.map(({ name, text }) =>
        make('button', { type: 'button', class: 'quiet', click: () => fill(text) }, name),
      ),
    ),
    make(
      'details',
      { id: 'need-details' },
      make('summary', {}, words.details),
      field('outcome', words.outcome, words.outcomeHint, make('textarea', { rows: 2 })),
      sectorBoxes(),
      make(
        'div',
        { class: 'pair' },
        field('country', words.country, words.countryHint, countrySelect()),
        field('budget', words.budget, words.budgetHint, make('input', { inputmode: 'numeric' })),
      ),
    ),
    make(
      'div',
      { class: 'submit-line' },
      make('button', { type: 'submit', class: 'primary' }, words.submit),
      make('p', { class: 'small' }, words.privacy),
    ),
  );
}

function fill(text) {
  byId('need-text').value = text;
  byId('need-text').dispatchEvent(new Event('input', { bubbles: true }));
  byId('need-text').focus();
}

function field(name, label, hint, control) {
  const id = `need-${name}`;
  control.id = id;
  control.setAttribute('autocomplete', 'off');
  control.setAttribute('aria-describedby', `${id}-hint ${id}-fault`);
  return make(
    'div',
    { class: 'field' },
    make('label', { for: id }, label),
    make('p', { id: `${id}-hint`, class: 'hint' }, hint),
    control,
    make('p', { id: `${id}-fault`, class: 'fault', hidden: true }),
  );
}

function sectorBoxes() {
  return make(
    'fieldset',
    { id: 'need-sectors' },
    make('legend', {}, words.sectors),
    make(
      'div',
      { class: 'boxes' },
      Object.entries(texts.sectors).map(([sector, label]) =>
        make('label', { class: 'box' }, make('input', { type: 'checkbox', value: sector }), label),
      ),
    ),
  );
}

function countrySelect() {
  const { compare } = new Intl.Collator('en');
  const options = COUNTRY_CODES.map((code) => ({ code, name: countryName(code) }));
  options.sort((a, b) => compare(a.name, b.name));
  return make(
    'select',
    {},
    make('option', { value: '' }, words.noCountry),
    options.map(({ code, name }) => make('option', { value: code }, name)),
  );
}

/** What the form holds, as readNeed takes it. */
export function formContent() {
  const value = (name) => byId(`need-${name}`).value;
  return {
    text: value('text'),
    outcome: value('outcome'),
    sectors: [...byId('need-sectors').querySelectorAll(':checked')].map((box) => box.value),
    country: value('country'),
    budget: value('budget'),
  };
}

/** Shows what has to be corrected beside each field, goes to the first of them, and clears the others. */
export function showFaults(faults) {
  const content = formContent();
  for (const name of ['text', 'outcome', 'budget']) {
    const message = name in faults ? words.faults[faults[name]] : '';
    const place = byId(`need-${name}-fault`);
    place.textContent = typeof message === 'function' ? message(content[name].length) : message;
    place.hidden = message === '';
    if (message === '') byId(`need-${name}`).removeAttribute('aria-invalid');
    else byId(`need-${name}`).setAttribute('aria-invalid', 'true');
  }
  const [first] = Object.keys(faults);
  if (first === undefined) return;
  if (first !== 'text') byId('need-details').open = true;
  byId(`need-${first}`).focus();
}
