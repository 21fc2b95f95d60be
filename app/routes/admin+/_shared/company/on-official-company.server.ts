import { on } from "~/auth/need";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { readCompanyFiles } from "~/data/company/files.server";
import { readOfficialCompany } from "~/data/desk/official-company.reader.server";
import { readOwnerships } from "~/data/desk/ownership.reader.server";
import { officialSide } from "~/domain/access/sides";
import { Forbidden, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";

async function seen(actor: Actor, id: string | undefined) {
  const company = isId(id) ? await readOfficialCompany(officialSide(actor), id) : null;
  if (!company) throw new NotFound();
  return company;
}

/** A company that the official sees, whose licence and owner are theirs to look at. */
async function forIntake(actor: Actor, id: string | undefined) {
  const company = await seen(actor, id);
  if (can(actor, "company.confirmOwnership", "anywhere") !== "yes") throw new Forbidden("company.confirmOwnership");
  return company;
}

/** The company in the address, as officials of its zones see it. */
export const onOfficialCompany = on("company.read", ({ actor, params }) => seen(actor, params["id"]));

/** The same, for intake. */
export const onCompanyOfIntake = on("company.confirmOwnership", ({ actor, params }) => forIntake(actor, params["id"]));

/** Somebody who asks to own the company in the address, with what they show. */
export const onOwnership = on("company.confirmOwnership", async ({ actor, params }) => {
  const company = await forIntake(actor, params["id"]);
  const ownership = (await readOwnerships(company.id)).find(({ id }) => id === params["ownershipId"]);
  if (!ownership) throw new NotFound();
  return { ...ownership, files: await readCompanyFiles({ companyId: company.id, ownershipId: ownership.id }) };
});
