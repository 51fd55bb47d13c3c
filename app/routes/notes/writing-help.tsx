import { useTranslation } from "#app/i18n/use-words.ts";
import { Details } from "#app/ui/details.tsx";
import { Line, LineList } from "#app/ui/line.tsx";

/** How little one must know to write a note. */
export function WritingHelp() {
  const { t } = useTranslation("notes");
  const doWord = t("words.do");
  const dontWord = t("words.dont");
  const marks = [
    ["## …", t("form.helpText.heading")],
    [`## ${doWord}`, t("form.helpText.doHeading")],
    [`## ${dontWord}`, t("form.helpText.dontHeading")],
    ["- …", t("form.helpText.item")],
    [`- ${doWord}: …`, t("form.helpText.prefix")],
    ["**…**", t("form.helpText.bold")],
    ["[…](https://…)", t("form.helpText.link")],
  ] as const;
  return (
    <Details summary={t("form.help")}>
      <p>{t("form.helpText.start")}</p>
      <h2>{t("form.helpText.marks")}</h2>
      <dl className="facts">
        {marks.map(([mark, meaning]) => (
          <div key={mark}>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>{t("form.helpText.examples")}</h2>
      <LineList label={t("form.helpText.examples")}>
        <Line kind="do" word={doWord}>
          {t("form.helpText.good")}
        </Line>
        <Line kind="dont" word={dontWord}>
          {t("form.helpText.goodDont")}
        </Line>
      </LineList>
    </Details>
  );
}
