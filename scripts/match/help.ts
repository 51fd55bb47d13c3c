/** What `npm run match -- --help` says. */

export const USAGE = `Use one of
  npm run match -- --season 4 [--save] [--keep] [--worst-first] [--json] [--language da|en]
  npm run match -- --season 4 --sets 5 [--json] [--language da|en]
  npm run match -- --leaders leaders.csv [--history pairs.csv] [--exclude pairs.csv] [--lock pairs.csv]
                   [--scores scores.json] [--out pairs.csv] [--worst-first | --sets 5]
                   [--json] [--language da|en]
  npm run match -- --edges edges.csv [--any-cardinality] [--json]
  npm run match -- --help`;

export const HELP = `Pairs people so that as many as possible get a partner and, among all such pairings, the points are
highest. The result is proved: a separate check goes over it each time, and what fails is not shown.

${USAGE}

--season N       A season of the hub, by its number. Nothing is written unless you say --save.
  --save         Saves the pairs as a new draft round, which an organiser looks at and publishes.
  --keep         Keeps the pairs of the season's newest round that are still possible. Only people
                 without such a pair are paired anew; where one is left over, a pair takes in a third.

--leaders FILE   A table of people, with no database and no site. A row each; the headings may be Danish
                 or English, the columns parted by ; or , and in any order:
                   id (nr)                 what other files call the person; else the name is used
                   name (navn)             for the tables that are printed
                   municipality (kommune)  two of the same are never paired
                   region, sector (sektor) being from different ones gives points
                   role (rolle)            a role of the hub's list, or level (niveau): 1 is the top
                   population (indbyggere) of the municipality
                   languages (sprog)       two who share none are never paired; empty means any
                   offers (tilbyder), wants (ønsker), challenges (udfordringer)
                                           topics, parted by | ; or , inside the cell
  --history FILE  Earlier pairs, the oldest first: columns a, b and c for a trio, with ids. They meet
                  again only where more people then have a partner. What --out wrote will do.
  --exclude FILE  Pairs who must not be. Columns a and b.
  --lock FILE     Pairs who stay as they are. Columns a, b and c for a trio.
  --scores FILE   The table of points, as in content/examples/scores.json.
  --out FILE      Writes the pairs as a table that a spreadsheet opens. It appears whole or not at all.

--worst-first    With --season or --leaders: the worst pair is as good as it can be, with no more people
                 left over; then the sum counts. Takes some times as long, and is proved as well.

--sets SIZE      With --season or --leaders: learning sets of about so many, from 3 to 8, instead of
                 pairs. As equal in size as can be, and no two from one municipality. It says which
                 share of the best possible they are at least: good, but not proved to be best. With
                 --lock those of a row are together in one set; with --out the file has a row for each
                 person. Nothing is saved in the hub.

--edges FILE     A bare graph. The headings are a,b,weight: two ids, and a whole number that may be
                 negative. Each two at most once, in either order. Prints one line of JSON: as many
                 pairs as possible, and of those the highest sum. The order of rows changes nothing.
                 "unmatched" has everyone else who is named, "milliseconds" is the time of matching and
                 proving. The proof is in "certificate" (docs/matching-files.md).
  --any-cardinality  The highest sum, however few the pairs.

--json           Prints JSON for another program. --edges does so anyway. npm prints lines of its own
                 before it, unless you say npm run -s match, or npx tsx scripts/match.ts instead.
--language       Of the pairs and what is said of them: en, if you say nothing, or da. Of what is wrong,
                 always English.

A bar shows how far it is, on a terminal only. It ends with
  0  done, and everybody has a partner (with --any-cardinality: done);
  1  it was asked wrongly or a file is wrong. Each bad row is named by line and column, and nothing is
     written;
  2  done, but somebody is left over who could not be paired or put in a set, which an odd one in a
     graph is as well.
`;
