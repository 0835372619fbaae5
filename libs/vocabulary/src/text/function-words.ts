import type { AnalysedLanguage } from '../languages.js';

/**
 * Function words of the languages for which `@orama/stopwords` has no usable list: none for Latvian, a wrong
 * encoding for Lithuanian, and for Spanish and Romanian lists with words of content (acuerdo, estado,
 * trabajo, valor; nevoie, timp, fata). English and Greek gaps are filled.
 */
export const FUNCTION_WORDS: Partial<Record<AnalysedLanguage, string>> = {
  en: 'a',
  el: `από ένα έναν ένας ενός μια μία μιας στις στους τις τους ή ήταν όταν όπου έχει έχουν πολύ πιο μας σας
    αυτή αυτής αυτού αυτόν κάθε μέσω`,
  es: `a al algo algunas algunos ante antes aquel aquella aquellas aquellos aquello así aún aunque cada como con
    contra cual cuales cuando cuanto de del desde donde durante e el él ella ellas ello ellos en entre era eran
    eres es esa esas ese eso esos esta está están estas estaba estaban este esto estos estoy fue fueron ha habia
    había habían haber han has hasta hay he hemos la las le les lo los más me mi mis mucho muchos muy nada ni no
    nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque pues que
    qué quien quién quienes se sea sean según ser si sí sido siendo sin sobre sois somos son soy su sus suya suyo
    también tan tanto te tiene tienen toda todas todo todos tu tus un una unas uno unos usted ustedes vosotros
    vuestra vuestro y ya yo`,
  lt: `ant ar arba apie aš bei bet būti būtų buvo dar dėl esant iki ir iš į ją jai jas je jei jeigu ji jie jiems jį
    jis jo jog joks jos jų juo juos jums jūs kad kada kadangi kai kaip kas kiek kiekvienas kita kiti kito kitų
    kokia koks kol kuri kurie kurią kuriais kurio kurios kuris kuriuos kurių kur link man mano mes mums mūsų nei
    nes net nors nuo o pagal pas pat per po prie prieš pro sau savo su ta tai taigi taip taip pat tam tarp tas
    tačiau te ties tik to todėl tokia tokie toks tų tuo turi tą už va vis visa visi visų viso vos yra`,
  lv: `aiz ap apakš ar arī ārpus augšpus bet bez bija biji bijām bijāt bijis būs būšu būt būtu caur diemžēl dēļ diezin
    droši es esam esat esi esmu gan gar iekš iekām iekāms iekams iepretim ik ikviens ir itin jau jā jeb jebšu jel
    jo jūs jūsu kā ka kam kamēr kas kāds kāda kādas kādu katrs katra katru ko kopš kur kura kuras kuri kuriem kurš
    kuru lai līdz līdzko man mana mani manu mēs mums mūsu ne nebūt nedz nekā nevis nezin no nu of par pār pat pa
    pēc pie pirms pret priekš savs sava savu starp šajā šī šie šim šis šīs šo šos tā tad tādēļ tai taču tajā tam tas
    tās te ti tie tiem tik tika tikai tiek tiktu to tomēr tos tu tur un uz vai vairāk vien viens viņa viņi viņš viņu
    virs visi visu zem`,
  ro: `a aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste acestea acestei acestor
    acestui aceștia acolo ai aia al ale am ar are as aș asemenea asupra atunci au avea avem aveți avut că căci
    care cărei căror cărora cărui către ce cea cei cel cele celor ci când cât câte cu cum da dar de deci deja deși
    din dintre doar după ea ei el ele era erau este eu fi fie fiecare fiind fost i iar îi îl îmi în înainte încât
    îndată între își l la le li lor lui mă mai mea mei mi mie ne nici noastre noastră noi nostru noștri nu o or ori
    până pe pentru peste prin s sa să săi sale sau său se si și spre sub sunt suntem sunteți ta tale te tot toate
    toți tu un una unei unele uneori unii unor unora unu unui unul va vă vi voi vom vor vostru voastră`,
};
