import { useFormats, useT } from "~/i18n/react";
import { CriteriaList } from "~/ui/patterns/criteria-list";
import { Badge } from "~/ui/primitives/badge";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { Disclosure } from "~/ui/primitives/disclosure";
import { Estimated } from "./check-estimate";
import type { CheckedProgram } from "./check-result.server";
import { Opening } from "./program-card";

const looks = {
  eligible: { tone: "success", icon: "check" },
  wouldBeIf: { tone: "warning", icon: "question" },
  not: { tone: "danger", icon: "cross" },
} as const;

interface CheckedProps {
  readonly program: CheckedProgram;
  readonly home: string;
  /** First day of the estimate. */
  readonly start: string;
}

/** What stands in the way, each with what was answered. */
const Obstacles = ({ outcome, obstacles }: Pick<CheckedProgram, "outcome" | "obstacles">) => {
  const t = useT("public");
  if (outcome === "eligible") return null;
  return (
    <div>
      <p className="font-semibold">{t(outcome === "not" ? "check.becauseTitle" : "check.ifTitle")}</p>
      <ul className="list-disc ps-5">
        {obstacles.map(({ text, known }) => (
          <li key={text}>
            {text} <span className="muted">({known === null ? t("check.notKnown") : t("check.known", { known })})</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** One program in the result of a check. */
export const Checked = ({ program, home, start }: CheckedProps) => {
  const t = useT("public");
  const f = useFormats();
  const { slug, name, zone, outcome, opening, conditions, documents, outdoneBy } = program;
  const page = `${home}/programs/${slug}`;
  const badge = <Badge {...looks[outcome]}>{t(`check.outcome.${outcome}`)}</Badge>;
  return (
    <Card level={3} title={name} actions={badge}>
      <div className="flex flex-col gap-4">
        <p className="muted">{zone === null ? t("program.scope.city") : t("program.scope.zone", { zone })}</p>
        <Obstacles {...program} />
        {outdoneBy ? <p>{t("check.outdone", { name: outdoneBy })}</p> : null}
        <Estimated program={program} start={start} />
        {documents.length === 0 ? null : (
          <Disclosure summary={t("check.documents")}>
            <ul className="list-disc ps-5">
              {documents.map((document) => (
                <li key={document}>{document}</li>
              ))}
            </ul>
          </Disclosure>
        )}
        <Disclosure summary={t("check.conditions")}>
          <CriteriaList
            items={conditions.map(({ known, ...condition }) => ({
              ...condition,
              fact: known.length > 0 ? t("check.known", { known: f.list(known) }) : undefined,
            }))}
          />
        </Disclosure>
        <Opening opening={opening} />
        <div className="button-row">
          {opening.open && outcome !== "not" ? (
            <LinkButton variant="secondary" href={`/founder/applications/new?program=${slug}`}>
              {t("check.apply")}
            </LinkButton>
          ) : null}
          <a href={page} aria-label={t("programs.detailsOf", { name })}>
            {t("check.details")}
          </a>
        </div>
      </div>
    </Card>
  );
};
