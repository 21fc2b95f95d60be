import { keepUntilSaved } from "./kept-until-saved";
import { ownForms } from "./own-forms";

/** Runs in pages with a form that saves itself, before it does. */
ownForms("form[data-autosave]").forEach(keepUntilSaved);
