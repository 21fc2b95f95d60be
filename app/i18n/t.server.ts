import { addTexts, instanceFor } from "./instance";
import type { Locale } from "./locale";
import * as en from "./resources/en";
import * as zhCN from "./resources/zh-CN";
import { translatorOf } from "./translator";
import type { Namespace, T } from "./types";

const resources = new Map<Locale, Readonly<Record<Namespace, object>>>([
  ["en", en],
  ["zh-CN", zhCN],
]);

let installed = false;

/** Makes the texts of every complete locale known in this process. The entry point that renders pages calls it. */
export const installTexts = (): void => {
  if (installed) return;
  for (const [locale, namespaces] of resources)
    for (const [namespace, texts] of Object.entries(namespaces) as [Namespace, object][])
      addTexts(locale, namespace, texts);
  installed = true;
};

/** A translator outside components: for loaders, mail and letters. Keys of other namespaces take their prefix. */
export const createT = <N extends Namespace>(locale: Locale, namespace: N): T<N> => {
  installTexts();
  return translatorOf(instanceFor(locale), namespace);
};
