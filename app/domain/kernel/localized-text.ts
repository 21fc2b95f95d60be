/** Text that a program manager writes, per language. A missing one is shown in English. */
export interface LocalizedText {
  readonly en: string;
  readonly "zh-CN": string;
  readonly ja?: string;
  readonly ko?: string;
}

/** Every language that a text may be written in, those that a program must have first. */
export const languages = ["en", "zh-CN", "ja", "ko"] as const satisfies readonly (keyof LocalizedText)[];

export type Language = (typeof languages)[number];

/** The text in a language, in English where it has not been written. */
export const inLanguage = (text: LocalizedText, language: Language): string => text[language] ?? text.en;
