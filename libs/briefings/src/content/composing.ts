import type { BriefingSection } from './briefing-content.js';
import type { Citations } from './citations.js';
import type { Material } from './material.js';
import type { Wording } from './wording.js';

/** What a section is made of and made with. */
export interface Composing {
  material: Material;
  cite: Citations;
  wording: Wording;
}

export type ComposeSection = (composing: Composing) => BriefingSection;
