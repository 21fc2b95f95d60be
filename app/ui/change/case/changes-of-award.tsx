import { pathTo } from "~/addresses/path-to";
import type { ListedChange } from "~/data/change/changes.reader.server";
import { useFormats, useT } from "~/i18n/react";
import { LinkButton } from "../../primitives/button";
import { Card } from "../../primitives/card";
import { changeStateBadge } from "./state-badge";

interface ChangesOfAwardProps {
  readonly id: string;
  readonly changes: readonly Pick<ListedChange, "id" | "reference" | "kind" | "state" | "begunAt">[];
  readonly mayPropose: boolean;
}

/** The changes of an award on the officials' page of it, and where one is proposed; nothing where there is neither. */
export const ChangesOfAward = ({ id, changes, mayPropose }: ChangesOfAwardProps) => {
  const t = useT("handling");
  const words = useT("change");
  const { dateTime } = useFormats();
  if (changes.length === 0 && !mayPropose) return null;
  return (
    <Card title={t("list.title")} id="changes">
      <ul className="stack">
        {changes.map(({ id: change, reference, kind, state, begunAt }) => (
          <li key={change}>
            <a href={pathTo("/admin/changes/:id", { id: change })}>
              {t("common:marks.beside", { text: words(`kind.${kind}`), more: reference })}
            </a>{" "}
            {changeStateBadge(t, state)} <span className="muted">{t("list.begunOn", { date: dateTime(begunAt) })}</span>
          </li>
        ))}
      </ul>
      {mayPropose && (
        <LinkButton variant="secondary" href={pathTo("/admin/awards/:id/changes/new", { id })}>
          {t("propose.link")}
        </LinkButton>
      )}
    </Card>
  );
};
