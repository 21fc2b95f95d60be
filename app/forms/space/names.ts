import { line, optionalLine } from "../kernel/fields";

/** A name in every language of the portal; two of them must be there. */
export const names = { nameEn: line(200), nameZh: line(200), nameJa: optionalLine(200), nameKo: optionalLine(200) };

interface TypedNames {
  readonly nameEn: string;
  readonly nameZh: string;
  readonly nameJa: string | null;
  readonly nameKo: string | null;
}

/** The same as one text. */
export const withName = <Typed extends TypedNames>({ nameEn, nameZh, nameJa, nameKo, ...rest }: Typed) => ({
  ...rest,
  name: {
    en: nameEn,
    "zh-CN": nameZh,
    ...(nameJa === null ? {} : { ja: nameJa }),
    ...(nameKo === null ? {} : { ko: nameKo }),
  },
});
