import { z } from "zod";

/** What can be said of a program; it may be on offer or described, and have a draft beside. */
export const programStates = ["onOffer", "described", "draft", "offered"] as const;

/** The programs of the whole city, among the slugs of zones. */
export const wholeCity = "city";

/** What the URL of the programs asks for; what it says that means nothing here is left out, and `ignored` tells so. */
export const parseProgramFilters = (search: URLSearchParams, zones: readonly string[]) => {
  const given = (name: string) => search.get(name) ?? "";
  const zone = z
    .enum([...zones, wholeCity])
    .nullable()
    .catch(null)
    .parse(given("zone"));
  const state = z.enum(programStates).nullable().catch(null).parse(given("state"));
  const after = z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .nullable()
    .catch(null)
    .parse(given("after"));
  const read = { zone, state, after };
  const ignored = (["zone", "state", "after"] as const).some((name) => given(name) !== "" && read[name] === null);
  return { filter: read, ignored };
};
