/** The evidence bucket: what CDK, the local S3 server and the tests must agree on. */
export const evidenceBucketDefinition = {
  /** Headers that a browser must send with its one PUT, all of them part of the signature. */
  uploadHeaders: ['content-type', 'x-amz-checksum-sha256'],
  corsMethods: ['PUT'],
  /** Where the site hands files out: S3 cannot add the headers that keep a file from becoming a page. */
  downloadsPath: '/files',
  /** Bytes; 25 MB in one PUT. */
  maxObjectSize: 25 * 1024 * 1024,
} as const
