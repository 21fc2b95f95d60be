import { on } from "~/auth/need";
import { readOwnReport } from "~/data/change/report-evidence.reader.server";
import { changeStates, type ChangeState } from "~/domain/change/states";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";

/** How a report stands, as whoever made it is told: not what the office does with the company. */
export const reportStanding = (state: ChangeState): "reported" | "taken" | "decided" | "dismissed" => {
  if (state === "reported" || state === "decided") return state;
  return changeStates[state].turn === "nobody" ? "dismissed" : "taken";
};

/** The report in the address, for whoever made it. */
export const onOwnReport = on("award.reportChange", async ({ actor, params }) => {
  const { id } = params;
  const found = isId(id) ? await readOwnReport(actor, id) : null;
  if (!found) throw new NotFound();
  return found;
});
