import { type Given, on } from "~/auth/need";
import { readAward } from "~/data/award/award.reader.server";
import { officialSide } from "~/domain/access/sides";
import { isMonthStep, monthStepPages } from "~/domain/month/step-pages";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { showMonths } from "~/presenters/month/show-months.server";
import { admit } from "~/use-cases/access/admit.server";

/** A step of an official about the months that the address names, each by the right that it takes. */
export const onMonthStep = on("award.read", (asked) => openStep(asked, asked.params["step"]));

/** The confirmation by finance alone, of the months that the address names. */
export const onConfirmation = on("award.read", (asked) => openStep(asked, "confirmation"));

async function openStep(
  { ctx, actor, params: { id, first }, locale }: Pick<Given<"award.read">, "ctx" | "actor" | "params" | "locale">,
  name: string | undefined,
) {
  const side = officialSide(actor);
  const award = isId(id) ? await readAward(side, id) : null;
  if (!award || !isMonthStep(name)) throw new NotFound();
  const page = monthStepPages[name];
  admit(side, page.permission, { zoneId: award.zoneId });
  const view = await showMonths({ ...ctx, actor: side }, award.id, locale, "official");
  const period = view.periods.find((each) => each.first === first);
  if (!period) throw new NotFound();
  return { ...view, period, name, page };
}
