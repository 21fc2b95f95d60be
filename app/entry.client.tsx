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

/**
 * Remix reads the data of the page within its first render, and has React wait for it. A press of a key in that wait ends React's root with
 * its error 345, so the reading begins here, and React finds it done.
 */
const pageData = async (): Promise<void> => {
  try {
    RemixBrowser({});
  } catch (read) {
    await read;
  }
};

const { lang } = document.documentElement;
const modules = Object.values(window.__remixRouteModules);

await loadNamespaces(
  isLocale(lang) ? lang : "en",
  modules.flatMap((module) => namespacesOf(module?.handle)),
);
await pageData();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
