import { expect, it } from "vitest";
import { lists } from "~/domain/desk/lists";
import type { List } from "~/domain/kernel/list/list";

const modules = import.meta.glob<Record<string, unknown>>("/app/domain/**/{list,*-list}.ts", { eager: true });

const isList = (value: unknown): value is List =>
  typeof value === "object" && value !== null && ["path", "filters", "sorts", "columns"].every((key) => key in value);

it("every list of a capability is among those that are measured at a million", () => {
  const known: readonly List[] = Object.values(lists);
  const defined = Object.values(modules).flatMap((exported) => Object.values(exported).filter(isList));
  expect(defined.length).toBeGreaterThan(0);
  expect(defined.filter((list) => !known.includes(list)).map(({ path }) => path)).toEqual([]);
  expect(known.filter((list) => !defined.includes(list)).map(({ path }) => path)).toEqual([]);
});
