import { stopwords as bulgarian } from '@orama/stopwords/bulgarian';
import { stopwords as danish } from '@orama/stopwords/danish';
import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as hungarian } from '@orama/stopwords/hungarian';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as swedish } from '@orama/stopwords/swedish';
import { isAnalysedLanguage } from '../languages.js';
import { isStopWord } from '../text/index.js';
import { spellingOf } from './word-forms.js';

// Lists of our own where `@orama/stopwords` has none (what 3.1.18 gives for Slovenian is its Russian list).
const CROATIAN = `a ako ali bez bi bih bila bile bili bilo bio biti bismo biste bolje budu da dok do ga gdje i ih ili im
  ima imaju iz ja je jer jesmo još ju kad kada kako kao koja koje kojeg kojem koji kojih kojim kojima koju kroz li me među
  mi mnogo može mogu mora moraju na nad nakon nam nama nas naš naša naše ne nego neki nema ni nije nisu njih njihov no o od
  oko on ona oni ono osim ova ovaj ove ovo pa po pod pored prema pri prije s sa sam samo se si smo ste su sve svi svoj svoje
  svoju ta taj tako također te ti to tu u uz va vam vas već vi vrlo za zato zbog že što`;
const CZECH = `a aby ale ani ano asi až bez bude budou budeme by byl byla byli bylo bychom být co či do ho i já jak jako je jeho
  jej jejich její jen jenom ještě jich jim již jsem jsme jsou jsi k kam kde kdo když která které kteří který kterých kterým
  ku má mají máme mezi mi mít mohou může můžeme my na nad nám námi nás náš naše nebo nech není nich ním o od on ona oni ono
  pak po pod podle pokud pouze pro proto protože před přes při s se si s sebe své svůj ta tak také takže tam tato te tedy ten
  tento těch těm tím to toho tom tomu tu tuto ty u už v vám vás váš vaše ve velmi více však všech všechny všichni vy z za
  zda ze že`;
const ESTONIAN = `aga ei ega enam et ette iga ise ja juba juures ka kas keda kelle kes kogu kohta koos kui kuidas kuni kus
  kõik kõige läbi ma mis mida mille millal ning nad neid nende nii nüüd oli olid olla oma on ole oleks ära palju peab
  pole pärast saab sealt seda see selle selles sest siin siis sisse ta tal talle tema teda teha tuleb vaid vastu veel
  või väga üle üks`;
const POLISH = `a aby ale albo ani bardzo bez bo by być był była było były będzie co czy dla do gdy gdzie go i ich ile im
  inne ja jak jako jednak jego jej jest jeszcze już kiedy kto który która które których którym lub ma mają między może
  można na nad nas nie nich nim niż o od on ona oni ono oraz po pod przed przez przy są się swoje ta tak także tam te
  tego tej ten to tu tylko tym u w we więc wszystko z za ze że`;

const SLOVAK = `a aby aj ak ako ale alebo ani až bez bol bola boli bolo budú bude by byť cez či čo do ho i ich im ja je jeho jej
  jeden ju k kam kde keď kto ktorá ktoré ktorí ktorý ktorých ktorým ku má majú máme medzi mi môže môžeme môžu musí musia my na
  nad nám nami nás naša naše náš nie nich ním o od on ona oni ono po pod podľa pokiaľ pre pred preto pretože pri s sa seba si
  sme so som sú svoj svoje ta tá tak takže tam táto te teda ten tento tie tiež títo tím to toho tom tomu toto tu ty u už v vám
  vás váš vaše veľmi viac však všetci všetky vy z za zo že`;
const SLOVENIAN = `a ali ampak bi bil bila bile bili bilo biti bo bodo bolj bom bomo boš če čez da do ga h hočem hoče iz in ja jaz
  je jih jim jo k kaj kako kakor kar kateri katera katere katero katerega katerih ker ki kje ko kot le lahko med mi mora
  morajo mu na nad naj nam nas naš naša naše ne ni niso nismo noče nočem o ob od okoli on ona oni pa po pod pred pri proti
  radi s saj se sem si smo so sta ste svoj svoja svoje ta tak tako tam te tega tej tem ti tisti to tu tudi v vam vas vaš vaša
  vaše vendar vse vsi vsa z za zaradi zato že`;

const LISTS: Record<string, readonly string[]> = {
  bg: bulgarian,
  cs: CZECH.split(/\s+/),
  da: danish,
  de: german,
  et: ESTONIAN.split(/\s+/),
  fr: french,
  hr: CROATIAN.split(/\s+/),
  hu: hungarian,
  it: italian,
  nl: dutch,
  pl: POLISH.split(/\s+/),
  sk: SLOVAK.split(/\s+/),
  sl: SLOVENIAN.split(/\s+/),
  sv: swedish,
};

const STOP_WORDS = new Map(
  Object.entries(LISTS).map(([language, words]) => [
    language,
    new Set(words.map((word) => spellingOf(word, language))),
  ]),
);

/** Does this word say nothing by itself, in the language of a label? Czech `být` (to be) does, `byt` (a flat) does not. */
export function isLabelStopWord(word: string, language: string): boolean {
  if (isAnalysedLanguage(language)) return isStopWord(word, language);
  return STOP_WORDS.get(language)?.has(spellingOf(word, language)) ?? false;
}
