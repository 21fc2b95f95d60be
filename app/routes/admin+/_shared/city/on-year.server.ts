import { on } from "~/auth/need";
import { readPublishedYears } from "~/data/city/working-calendar.server";
import { NotFound } from "~/platform/errors";

/** The year in the address, and its calendar as it stands. */
export const onYear = on("calendar.manage", async ({ params }) => {
  const typed = params["year"] ?? "";
  if (!/^2\d{3}$/.test(typed)) throw new NotFound();
  const standing = await readPublishedYears();
  const year = Number(typed);
  return { year, standing, published: standing.find((each) => each.year === year) ?? null };
});
