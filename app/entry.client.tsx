import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { loadNamespaces } from "~/i18n/load";
import { isLocale } from "~/i18n/locale";
import { makeOwn } from "~/ui/kept-fields";
import { namespacesOf } from "~/ui/scripts";

/**
 * React, when it takes a page over, gives a text area back the text that it came with, whatever has been typed meanwhile. It leaves
 * one alone whose own text is another, so what is typed becomes that.
 */
const keepTyped = (target: EventTarget | null): void => {
  if (target instanceof HTMLTextAreaElement && target.value !== target.defaultValue) makeOwn(target);
};
document.querySelectorAll("textarea").forEach(keepTyped);
document.addEventListener("input", ({ target }) => keepTyped(target), { capture: true });

const { lang } = document.documentElement;
const modules = Object.values(window.__remixRouteModules);

await loadNamespaces(
  isLocale(lang) ? lang : "en",
  modules.flatMap((module) => namespacesOf(module?.handle)),
);
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
