const streams = '@smithy/core/dist-es/submodules/serde/util-stream'
const hashes = '@smithy/core/dist-es/submodules/checksum'

/** Module of the SDK -> why nothing of it is ever called. */
export const unused: Record<string, string> = {
  [`${streams}/createBufferedReadable.browser.js`]: 'a stream of browsers',
  [`${streams}/getAwsChunkedEncodingStream.browser.js`]: 'a stream of browsers',
  [`${streams}/headStream.browser.js`]: 'a stream of browsers',
  [`${streams}/sdk-stream-mixin.browser.js`]: 'a stream of browsers',
  [`${streams}/splitStream.browser.js`]: 'a stream of browsers',
  [`${streams}/checksum/ChecksumStream.browser.js`]: 'a stream of browsers',
  [`${streams}/checksum/createChecksumStream.browser.js`]: 'a stream of browsers',
  [`${hashes}/sha256/Sha256Js.js`]: 'Node hashes by itself',
  [`${hashes}/md5/Md5Js.js`]: 'Node hashes by itself',
  [`${hashes}/crc32/Crc32Js.js`]: 'Node hashes by itself',
  '@aws-sdk/checksums/dist-es/submodules/sha/sha1/Sha1Js.js': 'Node hashes by itself',
  '@aws-sdk/core/dist-es/submodules/client/util-user-agent-browser/createUserAgentStringParsingProvider.js': 'for browsers',
}

/** Module of the SDK -> the file of `simpler/` that stands in its place, and why that is enough. */
export const simpler: Record<string, { file: string; because: string }> = {
  '@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js': {
    file: 'dynamodb-endpoint.ts',
    because: 'the address is that of the region or the one that was set',
  },
  '@aws-sdk/client-s3/dist-es/endpoint/endpointResolver.js': {
    file: 's3-endpoint.ts',
    because: 'one plain bucket; the rules for access points, Outposts and S3 Express are 19 KiB',
  },
  '@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js': {
    file: 'partition.ts',
    because: 'the list of all regions served the two rule sets above',
  },
  '@aws-sdk/core/dist-es/submodules/protocols/xml/XmlShapeSerializer.js': {
    file: 'xml-serializer.ts',
    because: 'Kawal puts bytes and reads them, and sends S3 no document',
  },
  '@aws-sdk/middleware-endpoint-discovery/dist-es/index.js': {
    file: 'endpoint-discovery.ts',
    because: 'DynamoDB stopped needing it; it brings a cache of its own',
  },
  '@aws-sdk/signature-v4-multi-region/dist-es/SignatureV4MultiRegion.js': {
    file: 'one-region-signer.ts',
    because: 'signing for several regions at once is for multi-region access points',
  },
  '@smithy/core/dist-es/submodules/event-streams/index.js': {
    file: 'event-streams.ts',
    because: 'S3 answers one operation alone (Select) with a stream of events',
  },
}
