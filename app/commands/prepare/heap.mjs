/**
 * Flags of a process that stays: without a limit V8 takes memory as if the machine were its own (docs/performance.md).
 * A limit in NODE_OPTIONS holds instead.
 */
export const heap = process.env.NODE_OPTIONS?.includes("--max-old-space-size") ? [] : ["--max-old-space-size=256"];
