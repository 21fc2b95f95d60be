import { z } from "zod";
import { phraseUses } from "~/domain/city/standing-phrase";
import { line, lines, version } from "../kernel/fields";

/** The choice that stands for the whole city. */
export const everyZone = "city";

const worded = { en: lines(1000), zh: lines(1000) };

/** What is typed of a new phrase. */
export const newPhraseForm = z
  .strictObject({ id: z.uuid("invalid"), zone: line(40), use: z.enum(phraseUses, "requiredChoice"), ...worded })
  .transform(({ id, zone, use, en, zh }) => ({
    id,
    zoneId: zone === everyZone ? null : zone,
    use,
    words: { en, "zh-CN": zh },
  }));

/** What is typed to word a phrase anew, or to retire it. */
export const phraseForm = z
  .strictObject({ version, ...worded, do: z.enum(["save", "retire"], "invalid") })
  .transform(({ en, zh, do: pressed, ...rest }) => ({
    ...rest,
    words: { en, "zh-CN": zh },
    retired: pressed === "retire",
  }));
