import { guard } from "~/auth/guard.server";
import { answerPicture } from "~/auth/picture.server";
import { readSeal } from "~/data/city/seal.server";
import { NotFound } from "~/platform/errors";
import { onOfficeThere } from "../_shared/city/on-office.server";

/** The seal of an office as it stands. */
export const loader = guard.loader(onOfficeThere, async ({ subject: { office } }) => {
  const file = office.seal && (await readSeal(office.seal.id));
  if (!file) throw new NotFound();
  return answerPicture(file);
});
