import { keepWhileRead, pageName } from "./kept-while-read";

/** Runs in pages without hydration. Forms that only ask, such as filters, hold nothing that could be lost. */
const forms = document.querySelectorAll<HTMLFormElement>('form[method="post"]:not(.languages)');
forms.forEach((form, i) => keepWhileRead(form, `${pageName(window.location)}#${String(i)}`));
