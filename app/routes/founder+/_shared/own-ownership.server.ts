import { on } from "~/auth/need";
import { readOwnOwnerships } from "~/data/desk/ownership.reader.server";
import { NotFound } from "~/platform/errors";

/** The person's own request to own a company, by the id in the address. */
export const onOwnOwnership = on("signedIn", async ({ actor, params }) => {
  const ownership = (await readOwnOwnerships(actor.userId)).find(({ id }) => id === params["id"]);
  if (!ownership) throw new NotFound();
  return ownership;
});
