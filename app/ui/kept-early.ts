import { keepUntilSaved } from "./kept-until-saved";

/** Runs in pages with a form that saves itself, before it does. */
document.querySelectorAll<HTMLFormElement>("form[data-autosave]").forEach(keepUntilSaved);
