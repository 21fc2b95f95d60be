import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { CityCheck } from "~/domain/city/checklist";
import { Badge } from "../primitives/badge";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";

interface ChecklistProps {
  readonly demonstration: boolean;
  readonly lines: readonly {
    readonly check: CityCheck;
    readonly ok: boolean;
    readonly missing: readonly string[];
    readonly href: string | null;
  }[];
}

/** What others mend, or mend too: the line says who. */
const elsewhere = ["places", "programs", "budgets", "accounts", "mail"] as const;
const isElsewhere = (check: CityCheck): check is (typeof elsewhere)[number] =>
  (elsewhere as readonly CityCheck[]).includes(check);

/** How many missing things a line names before it counts the others. */
const named = 6;

/** What a city needs before its first application, what is there and what is missing. */
export const CityChecklist = ({ demonstration, lines }: ChecklistProps) => {
  const t = useT("city");
  const open = lines.filter(({ ok }) => !ok).length;
  return (
    <Card title={t("checklist.title")}>
      {demonstration && (
        <Callout tone="warning">
          <p>{t("leaving.home")}</p>
          <p>
            <a href={pathTo("/admin/demonstration")}>{t("leaving.link")}</a>
          </p>
        </Callout>
      )}
      <p className="mt-3">{open === 0 ? t("checklist.ready") : t("checklist.open", { count: open })}</p>
      <ol className="rows">
        {lines.map(({ check, ok, missing, href }) => (
          <li key={check}>
            {href === null ? (
              <span>{t(`checklist.check.${check}`)}</span>
            ) : (
              <a href={href}>{t(`checklist.check.${check}`)}</a>
            )}
            <Badge tone={ok ? "success" : "warning"}>{ok ? t("checklist.there") : t("checklist.lacks")}</Badge>
            {ok ? null : (
              <small>
                {missing.slice(0, named).join(t("checklist.joint"))}
                {missing.length > named ? t("checklist.more", { count: missing.length - named }) : null}
              </small>
            )}
            {!ok && isElsewhere(check) ? <small>{t(`checklist.who.${check}`)}</small> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
};
