import { z } from "zod";
import { isCivilDate } from "~/domain/kernel/time/civil-date";

/** Within how many days a subsidy may end to be shown. */
export const endingWithin = ["30", "60", "90"] as const;

const id = z.uuid().nullable().catch(null);

/** The filters of the tracking list as they stand in its URL; what cannot be read is left out. */
export const trackingFilters = z.object({
  zone: id,
  program: id,
  ending: z.enum(endingWithin).nullable().catch(null),
  /** The last row seen: its end and its id. */
  after: z
    .string()
    .transform((text) => {
      const [endsOn = "", last = ""] = text.split("_");
      return isCivilDate(endsOn) && z.uuid().safeParse(last).success ? { endsOn, id: last } : null;
    })
    .nullable()
    .catch(null),
});

export type TrackingFilters = z.infer<typeof trackingFilters>;

/** Reads the filters of a URL; `ignored` when one that is there could not be read. */
export function readTrackingFilters(query: URLSearchParams): { filters: TrackingFilters; ignored: boolean } {
  const given = Object.fromEntries([...query].filter(([, value]) => value !== ""));
  const filters = trackingFilters.parse({ zone: null, program: null, ending: null, after: null, ...given });
  const names = ["zone", "program", "ending", "after"] as const;
  return { filters, ignored: names.some((name) => given[name] !== undefined && filters[name] === null) };
}
