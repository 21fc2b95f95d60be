import { pathTo } from "~/addresses/path-to";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { LinkButton } from "../primitives/button";

interface VersionNextProps {
  readonly page: {
    readonly head: { readonly id: string; readonly programId: string };
    readonly offeredAt: Date | null;
    readonly offeredBy: string | null;
    readonly publishedAt: Date | null;
    readonly publishedBy: string | null;
    readonly hindrances: readonly { readonly reason: string; readonly count?: number }[];
    readonly mayEdit: boolean;
    readonly mayPublish: boolean;
    /** Whether the reader wrote in it. */
    readonly wrote: boolean;
    /** No other version of the program is there. */
    readonly alone: boolean;
    /** Number of the version that came on offer after it. */
    readonly later: number | null;
  };
}

/** What is next for a version, and by whom. */
export const VersionNext = ({ page }: VersionNextProps) => {
  const t = useT("program");
  const { head, publishedAt, offeredAt, hindrances, mayEdit, mayPublish, wrote, alone } = page;
  const draft = publishedAt === null;
  const offerable = draft && offeredAt === null && hindrances.length === 0;
  return (
    <Card title={t("next.title")}>
      <div className="stack">
        <Words page={page} />
        <p className="button-row">
          {offerable && mayEdit && (
            <LinkButton href={pathTo("/admin/versions/:id/offer", { id: head.id })}>{t("next.offer")}</LinkButton>
          )}
          {offeredAt !== null && draft && mayPublish && !wrote && (
            <LinkButton href={pathTo("/admin/versions/:id/publication", { id: head.id })}>
              {t("next.publish")}
            </LinkButton>
          )}
          <a href={pathTo("/admin/versions/:id/preview", { id: head.id })}>{t("next.preview")}</a>
          {!alone && <a href={pathTo("/admin/versions/:id/comparison", { id: head.id })}>{t("next.compare")}</a>}
          {mayPublish && <a href={pathTo("/admin/versions/:id/replay", { id: head.id })}>{t("next.replay")}</a>}
          <a href={pathTo("/admin/programs/:id", { id: head.programId })}>{t("next.toProgram")}</a>
          {draft && mayEdit && <a href={pathTo("/admin/versions/:id/discard", { id: head.id })}>{t("next.discard")}</a>}
        </p>
      </div>
    </Card>
  );
};

const Words = ({ page }: VersionNextProps) => {
  const t = useT("program");
  const f = useFormats();
  const { publishedAt, publishedBy, offeredAt, offeredBy, hindrances, mayEdit, mayPublish, wrote, later } = page;
  if (publishedAt !== null) {
    const date = f.dateTime(publishedAt);
    return (
      <>
        <p>{publishedBy ? t("next.published", { date, name: publishedBy }) : t("next.publishedBySystem", { date })}</p>
        {later !== null && <p>{t("next.superseded", { number: later })}</p>}
      </>
    );
  }
  if (offeredAt !== null)
    return (
      <>
        <p>{t("next.waits", { date: f.dateTime(offeredAt), name: offeredBy ?? "" })}</p>
        {mayPublish && wrote && <p>{t("next.notYou")}</p>}
      </>
    );
  if (hindrances.length === 0) return <p>{mayEdit ? t("next.ready") : t("next.readyForOthers")}</p>;
  return (
    <ul className="list-disc ps-6">
      {hindrances.map(({ reason, count = 0 }) => (
        <li key={reason}>
          {reason === "program.problemsLeft" && t("next.problems", { count })}
          {reason === "program.fixturesFail" && t("next.fixturesFail")}
          {reason === "program.fixtureNeeded" && t("next.fixtureNeeded")}
        </li>
      ))}
    </ul>
  );
};
