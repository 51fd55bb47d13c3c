/** Knows which rules no score outweighs, and how strictly each is kept: data, so that it can be changed. */

export const sameMunicipalityRules = ["never", "allowed"] as const;
export const earlierPartnerRules = ["never", "if_needed", "allowed"] as const;
export const commonLanguageRules = ["needed", "not_needed"] as const;

/** Exclusions and pauses hold whatever stands here. */
export interface HardRules {
  sameMunicipality: (typeof sameMunicipalityRules)[number];
  /** "if_needed": only where otherwise fewer people would have a partner. */
  earlierPartners: (typeof earlierPartnerRules)[number];
  commonLanguage: (typeof commonLanguageRules)[number];
}

export const defaultHardRules: HardRules = {
  sameMunicipality: "never",
  earlierPartners: "if_needed",
  commonLanguage: "needed",
};
