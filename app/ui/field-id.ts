/** The id of a field by its name: `members[0].name` becomes `members-0-name`. */
export const fieldId = (name: string): string => name.replace(/[[\].]+/g, "-");
