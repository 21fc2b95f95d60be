/** What FILES_URL may be: s3://bucket/prefix?region=…&endpoint=…; without an endpoint it is Amazon's. */
export const s3Url = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w./-]*)?(\?\S*)?$/;
