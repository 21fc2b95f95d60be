import type { AskedYears } from "~/domain/award/asked-years";
import type { KnownOn } from "~/domain/award/known-on";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { DateInput } from "../primitives/number-input";

/** As of which day a page is shown; `latest` is the present day. */
export type ShownDay = KnownOn & { readonly latest: CivilDate };

/** Says that a page is of a past day, with a way back, or that the day asked for is none; nothing on a page of the present. */
export const KnownOnNote = ({
  known,
  standing,
}: {
  readonly known: ShownDay;
  /** How far it was on that day. */
  readonly standing: "undecided" | "decided" | "inEffect";
}) => {
  const t = useT("ledger");
  const f = useFormats();
  if (known.problem !== null)
    return (
      <Callout tone="warning" title={t(`known.${known.problem}`)}>
        <p>{t("known.asToday")}</p>
      </Callout>
    );
  if (known.on === null) return null;
  return (
    <Callout tone="warning" title={t("known.title", { date: f.date(known.on) })}>
      <p>{t(standing === "undecided" ? "known.undecided" : "known.text")}</p>
      {standing === "decided" && <p>{t("known.before")}</p>}
      <p>
        <a href="?">{t("known.back")}</a>
      </p>
    </Callout>
  );
};

/** Asks for a page as it was known on a past day. */
export const KnownOnForm = ({ known, years = null }: { readonly known: ShownDay; readonly years?: AskedYears }) => {
  const t = useT("ledger");
  return (
    <form method="get" className="form no-print">
      {years !== null && <input type="hidden" name="year" value={years} />}
      <DateInput
        id="on"
        name="on"
        label={t("known.label")}
        hint={t("known.hint")}
        max={known.latest}
        defaultValue={known.on ?? ""}
        errors={known.problem ? [t(`known.${known.problem}`)] : []}
      />
      <Button variant="secondary">{t("known.show")}</Button>
    </form>
  );
};
