import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";
import { Card } from "../primitives/card";
import { VisuallyHidden } from "../primitives/visually-hidden";

interface PartProblem {
  readonly key: string;
  readonly text: string;
  readonly href: string;
}

interface VersionPartsProps {
  readonly parts: readonly {
    readonly section: string;
    readonly label: string;
    readonly href: string;
    readonly summary: string;
    readonly problems: readonly PartProblem[];
  }[];
  /** Problems that belong to none of the parts. */
  readonly elsewhere: readonly PartProblem[];
  /** How the cases come out, in a line. */
  readonly cases: string;
  readonly casesHref: string;
  /** Whether the reader may write in the parts. */
  readonly write: boolean;
}

const Problems = ({ problems }: { readonly problems: readonly PartProblem[] }) => (
  <ul className="list-disc ps-6">
    {problems.map(({ key, text, href }) => (
      <li key={key}>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ul>
);

/** The parts of a version, each in a line, with what is still to be put right in it. */
export const VersionParts = ({ parts, elsewhere, cases, casesHref, write }: VersionPartsProps) => {
  const t = useT("program");
  const rows = [
    ...parts,
    { section: "fixtures", label: t("version.cases"), href: casesHref, summary: cases, problems: null },
  ];
  return (
    <Card title={t("version.parts")}>
      {elsewhere.length > 0 && (
        <>
          <h3>{t("version.elsewhere")}</h3>
          <Problems problems={elsewhere} />
        </>
      )}
      <dl className="descriptions">
        {rows.map(({ section, label, href, summary, problems }) => (
          <div key={section}>
            <dt>{label}</dt>
            <dd>
              <div>
                <p>
                  {summary}{" "}
                  {problems &&
                    (problems.length > 0 ? (
                      <Badge tone="warning" icon="warning">
                        {t("version.open", { count: problems.length })}
                      </Badge>
                    ) : (
                      <Badge tone="success" icon="check">
                        {t("version.complete")}
                      </Badge>
                    ))}
                </p>
                {problems && problems.length > 0 && <Problems problems={problems} />}
              </div>
              <a href={href} className="descriptions-change">
                {write ? t("version.write") : t("version.read")}
                <VisuallyHidden after="colon">{label}</VisuallyHidden>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
