import { on } from "~/auth/need";
import { readOperatorPeople, readOperatorNames } from "~/data/space/operators.reader.server";
import { Forbidden, NotFound } from "~/platform/errors";

/** The operators that the person acts for. */
export const onOwnOperators = on("operator.readPeople", async ({ actor }) => {
  const own = await readOperatorNames(actor.operatorIds ?? []);
  if (own.length === 0) throw new NotFound();
  return own;
});

/** The operator named by `operator` in the address, or the only one, whose first person it is. */
export const onFirstOf = on("operator.managePeople", async ({ actor, url }) => {
  const own = await readOperatorNames(actor.operatorIds ?? []);
  const asked = url.searchParams.get("operator");
  const found = own.find(({ id }) => asked === null || id === asked);
  if (!found) throw new NotFound();
  if (!actor.firstOf?.includes(found.id)) throw new Forbidden("operator.managePeople");
  return found;
});

/** A person of one of one's own operators, whom the reader may end: themself, or as its first person. */
export const onOperatorPerson = on("operator.readPeople", async ({ actor, params }) => {
  for (const operator of await readOperatorNames(actor.operatorIds ?? [])) {
    const person = (await readOperatorPeople(operator.id)).find(({ grantId }) => grantId === params["grantId"]);
    if (!person) continue;
    const own = person.userId === actor.userId;
    if (!own && !actor.firstOf?.includes(operator.id)) throw new Forbidden("operator.managePeople");
    return { ...person, operator, own };
  }
  throw new NotFound();
});
