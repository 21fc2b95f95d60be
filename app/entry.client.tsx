import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { loadNamespaces } from "~/i18n/load";
import { isLocale } from "~/i18n/locale";
import { namespacesOf } from "~/ui/scripts";

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
