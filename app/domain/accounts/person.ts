/** Knows what a person of the network is, and what a profile holds. */
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";
import type { Audience, NetworkRole, PersonState } from "#db/schema.ts";

export type { NetworkRole, PersonState };

export const networkRoles = ["member", "organiser", "administrator"] as const;
/** Those that somebody can be looked for in: of the anonymised nothing is left to find. */
export const personStates = ["active", "invited", "disabled"] as const;

/** The parts of a profile that each have an audience of their own. "work" is title, role and sector. */
export const visibilityFields = ["name", "work", "about", "topics", "email", "phone"] as const;
export type VisibilityField = (typeof visibilityFields)[number];
export type Visibility = Record<VisibilityField, Audience>;

/** Leaders must be able to find and reach each other; nothing is public until its owner says so. */
export const defaultVisibility: Visibility = {
  name: "network",
  work: "network",
  about: "network",
  topics: "network",
  email: "season",
  phone: "season",
};

/** Codes of languages that a leader may say to speak, the likeliest first. */
export const spokenLanguages = [
  "da", "en", "de", "sv", "nb", "fo", "kl", "is", "fr", "es", "pl", "uk", "ar", "tr",
] as const; // prettier-ignore

export const MOST_TOPICS = 8;
export const LONGEST_NAME = 120;
export const LONGEST_ABOUT = 600;

/** What is needed to write a person in a row: the name and the tile. */
export interface PersonBadge {
  id: string;
  name: string;
  /** Null for organisers who belong to no municipality. */
  municipality: MunicipalityBadge | null;
}

/** A row of a list of people, narrowed to what the asker may see. */
export interface PersonRow extends PersonBadge {
  role: NetworkRole;
  state: PersonState;
  /** Empty or null where there is none, and where the asker may not see it. */
  title: string;
  roleKey: string | null;
  sectorKey: string | null;
}

/** A profile as its owner wrote it: only for the owner, for policy and for the search index. */
export interface Profile extends PersonBadge {
  role: NetworkRole;
  state: PersonState;
  title: string;
  roleKey: string | null;
  sectorKey: string | null;
  languages: string[];
  email: string;
  phone: string;
  about: string;
  /** Topic keys. */
  offers: string[];
  wants: string[];
  visibility: Visibility;
}

/** A profile narrowed to what the asker may see: the rest is empty. */
export type VisibleProfile = Omit<Profile, "visibility">;
