import { z } from "zod";
import { line, version } from "../kernel/fields";

const names = { nameEn: line(80), nameZh: line(80) };
const madeUp = z.enum(["on"], "invalid").optional();

/** What is typed of a new city. */
export const newCityForm = z
  .strictObject({ id: z.uuid("invalid"), ...names, kind: z.enum(["home", "other"], "requiredChoice"), madeUp })
  .transform(({ id, nameEn, nameZh, kind, madeUp: ticked }) => ({
    id,
    name: { en: nameEn, "zh-CN": nameZh },
    home: kind === "home",
    demonstration: ticked === "on",
  }));

/** What is typed to edit a city, to close it or to open it again. */
export const cityForm = z
  .strictObject({ version, ...names, madeUp, do: z.enum(["save", "close", "open"], "invalid") })
  .transform(({ nameEn, nameZh, madeUp: ticked, do: pressed, version: readAt }) => ({
    version: readAt,
    name: { en: nameEn, "zh-CN": nameZh },
    demonstration: ticked === "on",
    pressed,
  }));
