import type { letterCheckSchema } from "~/forms/application/lookup";

/** What was typed on a form that names a thing by its reference and what its company is known by, and how it was read. */
export async function readIdentified(request: Request, schema: typeof letterCheckSchema) {
  const posted = await request.formData();
  const text = (name: string) => {
    const value = posted.get(name);
    return typeof value === "string" ? value : "";
  };
  const typed = { reference: text("reference"), code: text("code"), registration: text("registration") };
  const result = schema.safeParse(typed);
  const issues = result.success ? [] : result.error.issues;
  const errors = issues.map(({ path, message }) => ({ id: String(path[0]), message }));
  return { typed, errors, read: result.success ? result.data : null };
}
