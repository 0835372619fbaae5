import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from './language-detection.js';

/** About twenty words each, as a buyer would write them. */
const NEEDS: Record<string, string> = {
  bg: 'Пациентите често забравят за часа си и лекарите чакат напразно, а други хора не могат да се запишат за преглед.',
  cs: 'Pacienti často zapomínají na objednaný termín, lékaři čekají zbytečně a jiní lidé se k vyšetření nedostanou celé týdny.',
  da: 'Patienterne glemmer ofte deres aftaler, lægerne venter forgæves, og andre borgere kan ikke få en tid i flere uger.',
  de: 'Patienten vergessen oft ihre Termine, die Ärzte warten vergeblich, und andere Menschen bekommen wochenlang keinen Platz in der Sprechstunde.',
  el: 'Οι ασθενείς ξεχνούν συχνά τα ραντεβού τους, οι γιατροί περιμένουν άδικα και άλλοι πολίτες δεν βρίσκουν θέση για εβδομάδες.',
  en: 'Patients often forget their appointments, doctors wait in vain, and other people cannot get a place for several weeks on end.',
  es: 'Los pacientes olvidan a menudo sus citas, los médicos esperan en vano y otras personas no consiguen plaza durante semanas.',
  et: 'Patsiendid unustavad sageli oma vastuvõtuaja, arstid ootavad asjata ja teised inimesed ei saa nädalaid järjekorras oma aega kätte.',
  fi: 'Potilaat unohtavat usein vastaanottoaikansa, lääkärit odottavat turhaan, eivätkä muut ihmiset saa aikaa moneen viikkoon terveyskeskuksesta.',
  fr: 'Les patients oublient souvent leurs rendez-vous, les médecins attendent en vain et d’autres personnes ne trouvent aucune place pendant des semaines.',
  hr: 'Pacijenti često zaboravljaju dogovorene termine, liječnici čekaju uzalud, a drugi ljudi tjednima ne mogu doći na red za pregled.',
  hu: 'A betegek gyakran elfelejtik az időpontjukat, az orvosok hiába várnak, mások pedig hetekig nem jutnak be a rendelőbe vizsgálatra.',
  it: 'I pazienti dimenticano spesso gli appuntamenti, i medici aspettano invano e altre persone non trovano posto per diverse settimane.',
  lt: 'Pacientai dažnai pamiršta savo vizitus, gydytojai laukia veltui, o kiti žmonės kelias savaites negali patekti pas specialistą apžiūrai.',
  lv: 'Pacienti bieži aizmirst savas vizītes, ārsti gaida velti, bet citi cilvēki vairākas nedēļas nevar tikt pie speciālista uz apskati.',
  nl: 'Patiënten vergeten vaak hun afspraak, artsen wachten voor niets en andere mensen kunnen wekenlang niet terecht op het spreekuur.',
  pl: 'Pacjenci często zapominają o umówionych wizytach, lekarze czekają na próżno, a inni ludzie tygodniami nie mogą się dostać na badanie.',
  pt: 'Os doentes esquecem muitas vezes as consultas, os médicos esperam em vão e outras pessoas ficam semanas sem conseguir vaga.',
  ro: 'Pacienții uită adesea de programări, medicii așteaptă degeaba, iar alți oameni nu găsesc un loc liber timp de câteva săptămâni.',
  sk: 'Pacienti často zabúdajú na dohodnutý termín, lekári čakajú zbytočne a iní ľudia sa celé týždne nedostanú na vyšetrenie.',
  sl: 'Bolniki pogosto pozabijo na dogovorjen termin, zdravniki čakajo zaman, drugi ljudje pa več tednov ne pridejo na vrsto za pregled.',
  sv: 'Patienter glömmer ofta sina besök, läkarna väntar förgäves och andra människor får ingen tid på mottagningen under flera veckor.',
};

describe('detectLanguage', () => {
  it.each(Object.entries(NEEDS))('tells a text of twenty words in %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('tells a terse list of goods as well', () => {
    const goods =
      'Kogused: valgustid 40, kaablid 900 m, pumbad 3, torud 120, riiulid, kapid, madratsid, kardinad, rehvid, akud, ' +
      'mootorid, autoosad, trollid';
    expect(detectLanguage(goods)).toBe('et');
  });

  it.each([
    ['nothing', ''],
    ['numbers', '123 456 / 7.89 – 2026'],
    ['random letters', 'xqzv wrtpl kkjhg bvcxz mnbqw qqwrt zzxcv plkjh'],
  ])('tells none of %s', (_, text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  it('reads no more of a long text than it needs', () => {
    expect(detectLanguage(`${NEEDS.fi!.repeat(20)} ${NEEDS.en!.repeat(500)}`)).toBe('fi');
  });
});
