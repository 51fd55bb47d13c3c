/** A mail as its receiver will read it. */
import { useTranslation } from "#app/i18n/use-words.ts";
import type { Mail } from "#app/mail/mail.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";

type Shown = Pick<Mail, "to" | "subject" | "greeting" | "paragraphs" | "language" | "reason"> & {
  link: NonNullable<Mail["link"]>;
};

export function MailPreview({ mail }: { mail: Shown }) {
  const { t } = useTranslation("pairing");
  return (
    <div className="preview">
      <DefinitionList
        items={[
          { term: t("publish.to"), description: mail.to },
          {
            term: t("publish.subject"),
            description: <span lang={mail.language}>{mail.subject}</span>,
          },
        ]}
      />
      <div lang={mail.language}>
        <p>{mail.greeting}</p>
        {mail.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>
          {mail.link.label}:<br />
          {mail.link.address}
        </p>
        <p className="meta">{mail.reason}</p>
      </div>
    </div>
  );
}
