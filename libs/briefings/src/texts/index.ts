import { ANALYSED_LANGUAGES, type AnalysedLanguage } from '#vocabulary';
import type { BriefingTexts } from './briefing-texts.js';
import { el } from './el.js';
import { en } from './en.js';
import { es } from './es.js';
import { fi } from './fi.js';
import { lt } from './lt.js';
import { lv } from './lv.js';
import { pt } from './pt.js';
import { ro } from './ro.js';

/** Languages that a briefing can be written in. */
export const BRIEFING_LANGUAGES = ANALYSED_LANGUAGES;
export type BriefingLanguage = AnalysedLanguage;

export const TEXTS: Record<BriefingLanguage, BriefingTexts> = { en, lt, es, fi, ro, el, lv, pt };

export type { BriefingTexts };
