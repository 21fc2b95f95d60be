import { z } from "zod";
import { code, line, optionalLines, version } from "../kernel/fields";
import { wholeCity } from "~/domain/kernel/list/list";
import { slug } from "./parts";

/** What is typed to make a program. The zone is a slug, `city` for the whole city; `copyOf` an id, empty for nothing. */
export const newProgramForm = z
  .strictObject({
    nameEn: line(200),
    nameZh: line(200),
    slug: code(60).pipe(slug),
    zone: z.string({ error: "requiredChoice" }),
    copyOf: z.uuid("notChoice").optional(),
  })
  .transform(({ nameEn, nameZh, zone, copyOf = null, ...rest }) => ({
    ...rest,
    name: { en: nameEn, "zh-CN": nameZh },
    zone: zone === wholeCity ? null : zone,
    copyOf,
  }));

/** A step on a version, at the version it was read at. */
export const versionStepForm = z.strictObject({ version });

/** Publishing; `unfunded` says why, where money is not appropriated yet. */
export const publicationForm = z.strictObject({ version, unfunded: optionalLines(500) });

/** A step that needs nothing but to be confirmed. */
export const confirmForm = z.strictObject({});
