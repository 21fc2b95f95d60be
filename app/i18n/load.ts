import { addTexts } from "./instance";
import { type Locale, textLocale } from "./locale";
import type { Namespace } from "./types";

/** What the kit itself says; every page that hydrates needs these. */
const always: readonly Namespace[] = ["common", "errors"];

/** In the browser, before hydration: fetches the namespaces of a page in its locale, each a file of its own. */
export const loadNamespaces = async (locale: Locale, namespaces: readonly Namespace[]): Promise<void> => {
  const language = textLocale(locale);
  await Promise.all(
    [...new Set([...always, ...namespaces])].map(async (namespace) => {
      const texts = (await import(`./locales/${language}/${namespace}.ts`)) as { default: object };
      addTexts(locale, namespace, texts.default);
    }),
  );
};
