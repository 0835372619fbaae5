import { describe, expect, it } from '@jest/globals';
import { ConceptScheme } from './concept-scheme.js';
import { SHIPPED_CONCEPTS } from './shipped-concepts.js';

const scheme = new ConceptScheme(SHIPPED_CONCEPTS, 'shipped');
const found = (text: string, language: string): string[] =>
  scheme.mentions(text, language).map(({ concept }) => concept);

/** Words that look like a word of another language, or of their own, and mean something else. */
describe('the shipped vocabulary takes no wrong friend', () => {
  it.each([
    ['fr', 'Le pain pour la cantine', 'pain', 'bread, not pain'],
    ['fr', 'Les chats dans la rue', 'chatbot', 'cats, not chats'],
    ['es', 'La carpeta está vacía', 'floor-and-interior', 'a folder, not a carpet'],
    ['es', 'El éxito del proyecto', 'evacuation', 'success, not an exit'],
    ['es', 'Once pacientes', 'once-only-principle', 'eleven, not once'],
    ['es', 'Los pies del paciente', 'food-products', 'feet, not pies'],
    ['pt', 'A pasta do doente', 'food-products', 'a folder, not pasta'],
    ['ro', 'Persoanele care vin', 'social-care', 'who, not care'],
    ['ro', 'Un drum mare', 'sea', 'big, not the sea'],
    ['de', 'Das Gift im Boden', 'food-donation', 'poison, not a gift'],
    ['de', 'Der Rat der Stadt', 'pest-control', 'a council, not a rat'],
    ['sv', 'Barn väntar', 'agriculture', 'children, not a barn'],
    ['sv', 'Rum för patienter', 'driver', 'for, not a driver'],
    ['fi', 'Kuusi potilasta', 'tree', 'six, not a spruce'],
    ['fi', 'Vesi säästyy', 'pollution', 'is saved, not polluted'],
    ['et', 'Hall hoone', 'room', 'grey, not a hall'],
    ['it', 'La camera da letto', 'camera-photo', 'a room, not a camera'],
    ['it', 'Salire le scale', 'room', 'to climb, not a hall'],
    ['pl', 'Data urodzenia', 'data', 'a date, not data'],
    ['cs', 'Chceme být dobrou školou', 'housing', 'to be, not a flat'],
    ['cs', 'Kdo může pomoci', 'museum', 'can, not museums'],
    ['sk', 'Ako často sa to stáva', 'spare-part', 'often, not parts'],
    ['sl', 'Zaposleni nočejo čakati', 'night', 'do not want, not the night'],
    ['sl', 'Vabimo vas na sestanek', 'village', 'you, not a village'],
    ['hr', 'Sam kraj godine', 'accompanying-transporting', 'only, not alone'],
    ['nl', 'De aanbesteden dienst', 'city', 'to tender, not towns'],
    ['nl', 'Openbaar transport', 'sport', 'transport, not sport'],
    ['da', 'Offentlig transport', 'sport', 'transport, not sport'],
    ['hu', 'Az átláthatóság fontos', 'public-authority', 'transparency, not an authority'],
    ['bg', 'Рано сутрин', 'wound', 'early, not a wound'],
    ['lt', 'Sala yra graži', 'room', 'an island, not a hall'],
    ['lt', 'Vizitas pas gydytoją', 'identity-document', 'at, not a passport'],
    ['lv', 'Gaiss ir silts', 'medical-gas', 'air, not gas'],
    ['el', 'Ο χώρος είναι μικρός', 'performing-arts', 'a space, not a dance'],
    ['en', 'The customs office', 'service-user', 'customs, not customers'],
    ['en', 'They share it with other departments', 'information-technology', 'it, not IT'],
    ['en', 'Lead times are long', 'heavy-metals', 'a delay, not a metal'],
  ])('%s: %s is not about %s (%s)', (language, text, concept) => {
    expect(scheme.find(concept)).toBeDefined();
    expect(found(text, language)).not.toContain(concept);
  });

  it.each([
    ['fr', 'Des douleurs chroniques', 'pain'],
    ['es', 'Historia clínica electrónica', 'electronic-health-record'],
    ['pt', 'Os doentes faltam às consultas', 'missed-appointment'],
    ['de', 'Müllabfuhr in der Altstadt', 'waste-collection'],
    ['sv', 'Bussarna är försenade', 'bus'],
    ['fi', 'Potilaat eivät saavu vastaanotolle', 'patient'],
    ['lt', 'Pacientai neatvyksta į vizitus', 'missed-appointment'],
    ['lv', 'Ielu apgaismojums', 'street-lighting'],
    ['el', 'Ηλεκτρικά λεωφορεία', 'electric-bus'],
    ['pl', 'Czystość powietrza', 'air-quality'],
    ['bg', 'Електрически автобуси в града', 'electric-bus'],
    ['cs', 'Pacienti nechodí na objednané termíny', 'missed-appointment'],
    ['cs', 'Kvalita ovzduší ve městech', 'air-quality'],
    ['da', 'Patienterne udebliver fra deres aftaler', 'missed-appointment'],
    ['hr', 'Javna rasvjeta na ulicama', 'street-lighting'],
    ['hu', 'Elektromos autóbuszok', 'electric-bus'],
    ['nl', 'De straatverlichting is kapot', 'street-lighting'],
    ['sk', 'Zber odpadu v našich mestách', 'waste-collection'],
    ['sl', 'Kakovost zraka v mestih', 'air-quality'],
  ])('%s: %s is about %s', (language, text, concept) => {
    expect(found(text, language)).toContain(concept);
  });
});
