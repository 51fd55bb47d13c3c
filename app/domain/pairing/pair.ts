/** Knows what a pair is: two or three people, what each link between them scored, and why. */
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";

/** A person as pairs show them: name, work and tile. */
export interface PairPerson {
  id: string;
  name: string;
  title: string;
  roleKey: string | null;
  sectorKey: string | null;
  /** The seat's municipality; null for somebody who has none. */
  municipality: MunicipalityBadge | null;
}

/** One reason for a link, with its points; `topics` are keys of the vocabulary. */
export type Factor =
  | { factor: "helps"; from: string; to: string; topics: string[]; points: number }
  | { factor: "both_ways"; points: number }
  | { factor: "shared_wants"; topics: string[]; points: number }
  | { factor: "role_level"; same: boolean; points: number }
  | { factor: "size_band"; same: boolean; points: number }
  | { factor: "sector"; points: number }
  | { factor: "region"; points: number }
  /** More than one is shared. Which ones is not told: a profile may keep them to itself. */
  | { factor: "languages"; points: number };

/** Two people who may be paired, and what speaks for it. */
export interface Link {
  a: string;
  b: string;
  score: number;
  factors: Factor[];
  /** True where the two were partners before, and nobody else was left for one of them. */
  again: boolean;
  /** True where the two were partners already and stay so; then they need not have been "again". */
  kept?: true;
}

/** What lies as JSON beside a pair: one link for two people, three for a trio. */
export interface Reasons {
  /** Of the table of points that was used. */
  scores: number;
  links: Link[];
}

export interface Pair {
  id: string;
  /** In its round, from 1: the highest score first. */
  position: number;
  /** A trio's is that of its weakest link. */
  score: number;
  locked: boolean;
  people: PairPerson[];
  reasons: Reasons;
}

/** Somebody to reach: both partners of a published pair see each other's address. */
export interface Peer extends PairPerson {
  /** Empty where the account is closed. */
  email: string;
  /** Empty where there is none, or it may not be seen. */
  phone: string;
  /** Topic keys, of the season's enrolment or else the profile. */
  offers: string[];
  wants: string[];
}

/** A leader's own pair in a published round. */
export interface OwnPair {
  pairId: string;
  round: { number: number; state: "published" | "closed"; publishedAt: string };
  season: { id: string; number: number; title: string; endsOn: string };
  /** The other one, or the other two. */
  peers: Peer[];
  reasons: Reasons;
}
