import { z } from "zod";
import { line, lines, version } from "../kernel/fields";

/** The text of one year, to be looked at or to be published. */
export const calendarForm = z.strictObject({
  version,
  source: line(200),
  text: lines(8000),
  do: z.enum(["preview", "publish"], "invalid"),
});
