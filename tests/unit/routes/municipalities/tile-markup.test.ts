import { describe, expect, it } from "vitest";
import { tilesMarkup } from "#app/routes/municipalities/tile-markup.ts";
import type { MapTile } from "#app/routes/municipalities/tile-map.tsx";

const tile = (facts: Partial<MapTile> = {}): MapTile => ({
  slug: "hedensted", name: "Hedensted", label: "HED", col: 3, row: 8, tone: "low", mark: "2",
  value: "2 deltagere", ...facts,
}); // prettier-ignore

describe("a tile", () => {
  it("is a link in its place, that says in words what its colour says", () => {
    const markup = tilesMarkup([tile()], 3, 8);
    expect(markup).toContain('<a class="map-tile map-low" href="/municipalities/hedensted">');
    expect(markup).toContain("<title>Hedensted (HED): 2 deltagere</title>");
    expect(markup).toContain('<rect x="0" y="0"');
  });

  it("keeps its words but loses its colour where a filter leaves it out", () => {
    expect(tilesMarkup([tile({ dimmed: true })], 0, 0)).toContain('class="map-tile map-dimmed"');
  });

  it("takes any name as text", () => {
    const evil = `"><script>alert('x')</script>&amp;`;
    const markup = tilesMarkup(
      [tile({ name: evil, label: evil, mark: evil, value: evil, slug: evil })],
      0,
      0,
    );
    expect(markup.match(/<[a-z]+/g)).toEqual(["<a", "<title", "<rect", "<text", "<text"]);
    expect(markup).toContain(
      "&quot;&gt;&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&amp;amp;",
    );
  });
});
