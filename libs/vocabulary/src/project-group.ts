// Acronyms that name an instrument, a programme, a technology, a field or an institution rather than a project.
const COMMON = new Set(
  `AED AI API AR BIM BMS CCTV CEF CNG COPD COVID CPV CRM CSR DNA ECG EHR EIC ERDF ERP ESG ESIF ESPD EU EUR FAQ GDPR GIS GPS
  HIV HVAC ICT ICU IOT IPR IT ITS LCA LCC LED LNG MRI NGO NHS NIS NUTS OECD PCP PCR PPE PPI PPP PTSD PV RDI RFID SBIR SBRI
  SDG SLA SME SMS TED TRL UAV UHD UK UN USA USB VAT VR WHO`.split(/\s+/),
);
const PLURAL = /(?<=\p{Lu})s$/u;

/**
 * The project that a title names by its acronym ("THALEA: telemedicine ...", "Fabulos-PCP"), lower case, or null.
 * Records of one project share it.
 */
export function projectGroup(title: string): string | null {
  const words = title.match(/[\p{Lu}][\p{L}\p{N}]{2,}/gu) ?? [];
  const acronym = words.find((word) => {
    const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
    return capitals >= 3 && !COMMON.has(word.replace(PLURAL, '').toUpperCase());
  });
  return acronym?.toLowerCase() ?? null;
}
