import { z } from "zod";
import { line, lines, unreadFile, version } from "../kernel/fields";

/** The most characters of the text of a year. */
export const mostOfCalendar = 8000;

/** The text of one year, to be looked at or to be published. */
export const calendarForm = z
  .strictObject({
    version,
    source: line(200),
    text: lines(mostOfCalendar),
    file: unreadFile,
    do: z.enum(["preview", "publish"], "invalid"),
  })
  .transform(({ file: _, ...typed }) => typed);
