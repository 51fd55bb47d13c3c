/** Knows what a municipality and a region are. */

export interface Municipality {
  /** The official four-digit code, "0101". */
  code: string;
  name: string;
  fullName: string;
  slug: string;
  /** Three or four letters on its tile. */
  label: string;
  population: number;
  areaKm2: number;
  website: string;
  tileCol: number;
  tileRow: number;
  /** Key of the region it lies in on the day asked for. */
  regionKey: string;
}

export interface Region {
  key: string;
  nameDa: string;
  nameEn: string;
}

/** What a badge needs: the square with its letters, and where it leads. */
export interface MunicipalityBadge {
  code: string;
  name: string;
  slug: string;
  label: string;
}

/** What its tile on the map needs. */
export interface MapPlace extends MunicipalityBadge {
  tileCol: number;
  tileRow: number;
}
