import { readFileSync } from "node:fs";
import path from "node:path";
import { XmlDocument, XmlLibError, XsdValidator } from "libxml2-wasm";

const loaded = new Map<string, XsdValidator>();

/** The validator of a message, such as `pain.001.001.09`, whose schema stands beside this file. */
function validatorOf(message: string): XsdValidator {
  const known = loaded.get(message);
  if (known) return known;
  const schema = XmlDocument.fromBuffer(readFileSync(path.resolve("app/platform/xml", `${message}.xsd`)));
  try {
    const validator = XsdValidator.fromDoc(schema);
    loaded.set(message, validator);
    return validator;
  } finally {
    schema.dispose();
  }
}

/** What is wrong with a file by the schema of its message, the first faults of it; empty where it is valid. */
export function schemaFaults(message: string, file: Uint8Array): string[] {
  const validator = validatorOf(message);
  let document: XmlDocument | null = null;
  try {
    document = XmlDocument.fromBuffer(file);
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.slice(0, 5).map(({ line, message: fault }) => `line ${line}: ${fault.trim()}`);
  } finally {
    document?.dispose();
  }
}
