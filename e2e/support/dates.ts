import type { Language } from "./texts";

/** The day in Dalian that lies so many days ahead, or behind, as a date field takes it. */
export const inDays = (days: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(Date.now() + days * 86_400_000);

/** A day as pages write it. */
export const written = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(day),
  );
