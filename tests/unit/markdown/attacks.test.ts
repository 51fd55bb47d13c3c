import fc from "fast-check";
import { expect, test } from "vitest";
import { render } from "#app/markdown/pipeline.mjs";
import { dangersIn } from "./safe-html.ts";

const settings = { language: "da", idPrefix: "text-", topHeading: 2, lines: true } as const;

function dangersOf(text: string): string[] {
  const outcome = render(text, settings);
  return outcome.ok ? dangersIn(outcome.html) : [];
}

/** One of each family in the public cheat sheets: tags, handlers, schemes, encodings, mutations, clobbering. */
const payloads = [
  "<script>alert(1)</script>",
  "<ScRiPt src=//evil.example/x.js></sCrIpT>",
  "<script\n>alert(1)</script\n>",
  "<img src=x onerror=alert(1)>",
  "<img src=x onerror=alert`1`//",
  "<svg/onload=alert(1)>",
  "<svg><script>alert&lpar;1&rpar;</script></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)>",
  "<object data=data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==>",
  "<embed src=javascript:alert(1)>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<style>@import '//evil.example/x.css';</style>",
  "<div style='background:url(javascript:alert(1))'>",
  "<body onload=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<button formaction=javascript:alert(1)>x</button>",
  "<marquee onstart=alert(1)>",
  "<template><script>alert(1)</script></template>",
  "<a href=javascript:alert(1)>x</a>",
  "<form id=document><input name=cookie>",
  "<a id=getElementById><a id=getElementById name=x>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](&#x6A&#x61vascript&colon;alert(1))",
  "[x](java&Tab;script:alert(1))",
  "[x](java&NewLine;script:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](&#1;javascript:alert(1))",
  "[x](javascript&#58;alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](file:///etc/passwd)",
  "[x](blob:https://here/1)",
  "[x](view-source:javascript:alert(1))",
  "[x](feed:javascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  '[x](https://a.example" onclick="alert(1))',
  "[x](https://a.example 'title\" onclick=\"alert(1)')",
  '[x" onclick="alert(1)](https://a.example)',
  "![x](javascript:alert(1))",
  '![x](x" onerror="alert(1))',
  '!["onerror=alert(1)](https://a.example/x.png)',
  "[![x](https://a.example/x.png)](javascript:alert(1))",
  "<javascript:alert(1)>",
  "<JAVASCRIPT:alert(1)>",
  "<data:text/html,x>",
  'https://a.example/"onmouseover="alert(1)',
  "www.a.example/<script>alert(1)</script>",
  "[x]\n\n[x]: javascript:alert(1)",
  "[x]: javascript:alert(1) 'x'\n[x][]",
  "x[^1]\n\n[^1]: <script>alert(1)</script> [y](javascript:alert(1))",
  'x[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: y',
  "x[^__proto__]\n\n[^__proto__]: y",
  "# <img src=x onerror=alert(1)>",
  "## constructor",
  "## __proto__",
  '## "onclick=alert(1)',
  '```"onclick=alert(1)\n</code></pre><script>alert(1)</script>\n```',
  "```html onload=alert(1)\nx\n```",
  "`<script>alert(1)</script>`",
  "    <script>alert(1)</script>",
  '|<script>alert(1)</script>|\n|:-"onclick=alert(1)|\n|x|',
  "- [x] <input onfocus=alert(1)>",
  "- Gør: <script>alert(1)</script>",
  "- Don't: \"><img src=x onerror=alert(1)>",
  "<!--><script>alert(1)</script>-->",
  "<!-- --!><script>alert(1)</script>",
  "<?php echo 1 ?><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<!DOCTYPE html><script>alert(1)</script>",
  "</p></div></main><script>alert(1)</script>",
  "<br onclick=alert(1)>",
  "<br/><br/onload=alert(1)>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "\u0000<script>alert(1)</script>",
  "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
  "<\u200bscript>alert(1)</script>",
  "＜script＞alert(1)＜/script＞",
  "{{constructor.constructor('alert(1)')()}}",
  "${alert(1)}",
];

const placements: ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `Før ${payload} efter`,
  (payload) => `## ${payload}`,
  (payload) => `## Gør\n\n- ${payload}\n- to`,
  (payload) => `> ${payload}`,
  (payload) => `| a |\n|---|\n| ${payload.replaceAll("\n", " ")} |`,
  (payload) => `**${payload}** _${payload}_ ~~${payload}~~`,
  (payload) => `[${payload}](https://a.example) [b](${payload}) <${payload}>`,
  (payload) => `![${payload}](${payload} "${payload}")`,
  (payload) => `x[^1]\n\n[^1]: ${payload}`,
];

test("no known attack leaves a tag, an attribute or a scheme behind, wherever it stands", () => {
  const dangers = payloads.flatMap((payload) =>
    placements.flatMap((place) => dangersOf(place(payload))),
  );
  expect(dangers).toEqual([]);
});

test("the check itself finds what it looks for", () => {
  for (const html of [
    "<script>1</script>",
    "<p onclick=x>",
    "<a href='java\tscript:x'>",
    "<p id=x>",
    "<b>",
    "<!-- -->",
  ]) {
    expect(dangersIn(html), html).not.toEqual([]);
  }
});

const fragment = fc.oneof(
  fc.constantFrom(...payloads),
  fc.constantFrom(
    "<",
    ">",
    '"',
    "'",
    "&",
    "`",
    "[",
    "]",
    "(",
    ")",
    "!",
    "#",
    "*",
    "_",
    "~",
    "|",
    "-",
    "\n",
    "\n\n",
    "    ",
    "\\",
    ":",
    "javascript:",
    "data:",
    "//",
    "http://",
    "on",
    "=",
    "<a ",
    "<!--",
    "-->",
    "<script",
    "</",
    "[^1]",
    "[^1]: ",
    "Gør: ",
    "## Undgå\n\n- ",
    "- [ ] ",
    "|-|\n",
    "&#",
    ";",
    "\t",
    "\u0000",
    "\u2028",
    "\ud800",
    "🙂",
    "å",
    "1. ",
    "> ",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);

test("no text at all does, put together at random", () => {
  const text = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (typed) => {
      expect(dangersOf(typed)).toEqual([]);
    }),
    { numRuns: 1_500, seed: 1 },
  );
});

test("every id is used once and every reference leads to one", () => {
  const text = fc.array(fragment, { maxLength: 20 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (typed) => {
      const outcome = render(`${typed}\n\nx[^1] y[^1]\n\n[^1]: z\n\n## a\n## a\n## a 2`, settings);
      const ids = outcome.ok
        ? Array.from(outcome.html.matchAll(/ id="([^"]*)"/g), (match) => match[1])
        : [];
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300, seed: 2 },
  );
});
