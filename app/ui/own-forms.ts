/**
 * The form whose script this is, which stands before its fields: nothing is typed before it runs. All forms of the page where scripts
 * are modules, as in development, for these come once and after the page.
 */
export const ownForms = (selector: string): HTMLFormElement[] => {
  const own = document.currentScript?.closest("form");
  return own ? [own] : [...document.querySelectorAll<HTMLFormElement>(selector)];
};
