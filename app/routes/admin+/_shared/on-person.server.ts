import { on } from "~/auth/need";
import { readPerson } from "~/data/access/people.reader.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";

/** The administrator's right over the account in the address; the subject is its person with the roles they hold. */
export const onPerson = on("people.manage", async ({ params }) => {
  const person = isId(params["id"]) ? await readPerson(params["id"]) : null;
  if (!person) throw new NotFound();
  return person;
});
