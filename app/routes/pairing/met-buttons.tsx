/** The three answers to "did you meet?", each a button that saves it. */
import { metAnswers, type MetAnswer } from "#app/domain/pairing/partnership.ts";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";

export function MetButtons({ given, primary }: { given: MetAnswer | null; primary?: boolean }) {
  const { t } = useTranslation("partnership");
  return (
    <ButtonRow>
      {metAnswers.map((answer) => (
        <Button
          key={answer}
          name="answer"
          value={answer}
          variant={primary && answer === "yes" ? "primary" : "secondary"}
          aria-pressed={given === null ? undefined : given === answer}
        >
          {t(`met.${answer}`)}
        </Button>
      ))}
    </ButtonRow>
  );
}
