/** Posted for no reviewer: a field that is missing takes nobody their case. */
export const NOBODY = "nobody";
