import { on } from "~/auth/need";
import { readOfficialCompany } from "~/data/desk/official-company.reader.server";
import { officialSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";

/** The company in the address, as officials of its zones see it. */
export const onOfficialCompany = on("company.read", async ({ actor, params }) => {
  const id = params["id"];
  const company = isId(id) ? await readOfficialCompany(officialSide(actor), id) : null;
  if (!company) throw new NotFound();
  return company;
});
