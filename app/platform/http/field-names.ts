import type { FormBounds } from "./form-bounds";

/** Names that reach into objects themselves, or that the library of forms keeps for buttons that none of our forms has. */
const reserved = new Set([...Object.getOwnPropertyNames(Object.prototype), "prototype", "__intent__", "__state__"]);

const step = /[^.[\]]+|\[\]/g;
const place = /^\d*$/;

/**
 * Whether each field is either a list or a record: the library of forms asks what it took for a list for a list's methods, which the
 * name of a further part would stand in for.
 */
export function areOfOneShape(names: Iterable<string>): boolean {
  const shapes = new Map<string, "list" | "record">();
  for (const name of names) {
    let path = "";
    for (const [part] of name.matchAll(step)) {
      const inside = part === "[]" ? "" : part;
      if (path !== "") {
        const shape = place.test(inside) ? "list" : "record";
        if ((shapes.get(path) ?? shape) !== shape) return false;
        shapes.set(path, shape);
      }
      path = path === "" ? inside : `${path}.${place.test(inside) ? "" : inside}`;
    }
  }
  return true;
}

/** Whether the name of a field is one that a form of these bounds may have. */
export function mayBeNamed(name: string, { index, depth, name: longest }: FormBounds): boolean {
  if (name.length > longest || name.includes("\u0000")) return false;
  const steps = name.match(step) ?? [];
  return (
    steps.length <= depth && steps.every((each) => !reserved.has(each) && !(/^\d+$/.test(each) && Number(each) > index))
  );
}
