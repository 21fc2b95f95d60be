import { keepWhileRead, pageName } from "./kept-while-read";
import { ownForms } from "./own-forms";

/** Runs in pages without hydration. Forms that only ask, such as filters, hold nothing that could be lost. */
const selector = 'form[method="post"]:not(.languages)';
for (const form of ownForms(selector)) {
  const place = [...document.querySelectorAll(selector)].indexOf(form);
  keepWhileRead(form, `${pageName(window.location)}#${String(place)}`);
}
