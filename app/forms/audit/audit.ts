import { z } from "zod";
import { cleanCode } from "~/domain/kernel/text/clean";

const text = z.string().overwrite(cleanCode).min(1).max(200).nullable().catch(null);
const id = z.uuid().nullable().catch(null);

const filters = z.object({
  action: text,
  subject: text,
  actor: id,
  before: z
    .string()
    .transform((key) => {
      const [at = "", last = ""] = key.split("_");
      return Number.isNaN(Date.parse(at)) || !z.uuid().safeParse(last).success ? null : { at, id: last };
    })
    .nullable()
    .catch(null),
});

export type AuditFilters = z.infer<typeof filters>;

/** The filters of the audit log as they stand in its URL; what cannot be read is left out. */
export const readAuditFilters = (query: URLSearchParams): AuditFilters =>
  filters.parse({ action: null, subject: null, actor: null, before: null, ...Object.fromEntries(query) });
