/** What a message or state means; each has its own tint and icon beside its words, never colour alone. */
export type Tone = "neutral" | "info" | "success" | "warning" | "danger";
