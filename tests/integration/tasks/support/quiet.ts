/** Failures that tests cause are not logged. Imported first: the log is made when it is imported. */
process.env["LOG_LEVEL"] ??= "silent";
