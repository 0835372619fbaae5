import { describe, expect, it } from '@jest/globals';
import { concept, conceptScheme } from '#testing';
import { conceptsOf, withBroader } from './concepts-of.js';

const scheme = conceptScheme(
  concept({ id: 'appointment', labels: { en: ['appointment'], lt: ['vizitas'], fi: ['ajanvaraus'] } }),
  concept({
    id: 'missed-appointment',
    broader: 'appointment',
    labels: {
      en: ['missed appointment', 'did not come', 'no-show'],
      lt: ['neatvykimas į vizitą', 'praleistas vizitas'],
      fi: ['väliin jäänyt aika'],
    },
  }),
  concept({ id: 'waste', labels: { en: ['waste', 'rubbish'], fi: ['jäte', 'jätteet'], de: ['Abfall'] } }),
  concept({ id: 'customs', labels: { en: ['customs'] } }),
  concept({ id: 'customer', labels: { en: ['customer'] } }),
  concept({ id: 'training', labels: { en: ['training'] } }),
  concept({ id: 'train', labels: { en: ['train'] } }),
  concept({ id: 'car', labels: { en: ['car'] } }),
  concept({ id: 'evening', labels: { en: ['evening'] } }),
  concept({ id: 'procurement', labels: { en: ['procurement'] } }),
  concept({ id: 'chatbot', labels: { en: ['chatbot'] } }),
  concept({ id: 'defibrillator', labels: { en: ['AED'] } }),
  concept({ id: 'computing', labels: { en: ['IT department'] } }),
  concept({ id: 'led-lighting', labels: { en: ['LED'] } }),
  concept({ id: 'saving', labels: { en: ['saving'], fi: ['säästö'] } }),
  concept({ id: 'pollution', labels: { en: ['pollution'], fi: ['saastuminen'] } }),
  concept({ id: 'city', labels: { en: ['city'], fi: ['kaupunki', 'kaupungin'] } }),
);

const found = (text: string, language: string | null): string[] =>
  scheme.mentions(text, language).map((mention) => mention.concept);

describe('concepts in a text', () => {
  it.each([
    ['in the words of a label', 'A missed appointment costs money', 'missed-appointment'],
    ['in another order, with words between', 'Appointments are often missed', 'missed-appointment'],
    ['in the plural', 'No-shows are many', 'missed-appointment'],
    ['derived from the word of a label', 'They procured it', 'procurement'],
    ['in capital letters', 'RUBBISH EVERYWHERE', 'waste'],
  ])('are found %s', (_, text, expected) => {
    expect(found(text, 'en')).toContain(expected);
  });

  it.each([
    ['lt', 'Daug neatvykimų į vizitus', 'missed-appointment'],
    ['fi', 'Väliin jäänyttä aikaa on paljon', 'missed-appointment'],
    ['fi', 'Kaupungeissa on ahdasta', 'city'],
    ['fi', 'Säästöt ja vesi', 'saving'],
    ['fi', 'Saasto syntyy', 'saving'],
    ['en', 'The IT department', 'computing'],
    ['en', 'New LED lamps', 'led-lighting'],
  ])('are found inflected in %s: %s', (language, text, expected) => {
    expect(found(text, language)).toContain(expected);
  });

  it.each([
    ['fi', 'kaatopaikkajätteet'],
    ['de', 'Abfallwirtschaft'],
    ['de', 'Krankenhausabfall'],
  ])('are found as a part of a compound in %s: %s', (language, word) => {
    expect(found(word, language)).toEqual(['waste']);
  });

  it('are not said again by a part of the words of a narrower one', () => {
    expect(found('A missed appointment', 'en')).toEqual(['missed-appointment']);
    expect(found('An appointment, a missed appointment', 'en')).toEqual([
      'appointment',
      'missed-appointment',
    ]);
  });

  it('are none where the words of a label stand in two sentences', () => {
    expect(found('The bus was missed. Another appointment was made.', 'en')).toEqual(['appointment']);
  });

  it.each([
    ['The customs stopped the lorry', 'customer'],
    ['She came by train', 'training'],
    ['The visitors come early', 'missed-appointment'],
    ['A report', 'defibrillator'],
    ['The care of children', 'car'],
    ['Even less', 'evening'],
    ['Departments that share it', 'computing'],
    ['A team led by a nurse', 'led-lighting'],
    ['Vesi säästyy', 'pollution', 'fi'],
  ])('are no false friends: %s', (text, wrong, language = 'en') => {
    expect(found(text, language)).not.toContain(wrong);
  });

  it('are told with their place', () => {
    const text = 'A missed appointment';
    const [mention] = scheme.mentions(text, 'en').filter(({ concept: id }) => id === 'missed-appointment');
    expect(text.slice(mention!.start, mention!.end)).toBe('missed appointment');
  });

  it('are English too in a text of another language, less surely', () => {
    const [mention] = scheme.mentions('Mums reikia chatbot sprendimo', 'lt');
    expect(mention).toMatchObject({ concept: 'chatbot' });
    expect(mention!.certainty).toBeLessThan(1);
  });

  it.each([null, 'tlh'])(
    'are found in a text whose language is %s, in the language that fits best',
    (language) => {
      expect(found('praleistas vizitas', language)).toContain('missed-appointment');
    },
  );

  it.each(['', '!!!', '\uD800', '日本語', 'a'.repeat(100_000)])(
    'are none in a text of no words: %#',
    (text) => {
      expect(found(text, 'en')).toEqual([]);
    },
  );
});

describe('labels in Bulgarian', () => {
  it('are found inflected, in words that a stemmer fails on too', () => {
    const bulgarian = conceptScheme(concept({ id: 'seed', labels: { bg: ['семена', 'семе'] } }));
    expect(bulgarian.mentions('Семената са скъпи', 'bg').map((mention) => mention.concept)).toEqual(['seed']);
  });
});

describe('the concepts of a record', () => {
  it('weigh what is said in each text, and how often', () => {
    const texts = [
      { text: 'Waste', weight: 3 },
      { text: 'Rubbish and more waste', weight: 1 },
    ];
    expect(conceptsOf(scheme, texts, 'en')).toEqual([{ id: 'waste', weight: 5 }]);
  });

  it('include the broader ones at seven tenths of their weight', () => {
    expect(withBroader(scheme, [{ id: 'missed-appointment', weight: 2 }])).toEqual([
      { id: 'appointment', weight: 1.4 },
      { id: 'missed-appointment', weight: 2 },
    ]);
  });
});

describe('the tree of concepts', () => {
  it('leads down as it leads up', () => {
    expect(scheme.narrower('appointment')).toEqual(['missed-appointment']);
    expect(scheme.narrower('missed-appointment')).toEqual([]);
    expect(scheme.withNarrower(['waste', 'appointment', 'unheard-of'])).toEqual([
      'waste',
      'appointment',
      'unheard-of',
      'missed-appointment',
    ]);
  });
});

describe('a label', () => {
  it.each([
    ['lt', 'neatvykimas į vizitą'],
    ['pl', 'missed appointment'],
    [null, 'missed appointment'],
  ])('in %s is the preferred one, in English where there is none', (language, expected) => {
    expect(scheme.label('missed-appointment', language)).toBe(expected);
  });

  it('of an unknown concept is its id', () => {
    expect(scheme.label('unheard-of', 'en')).toBe('unheard-of');
  });
});
