const refuse = (): never => {
  throw new Error('Left out of this build of Kawal: XML in requests')
}

/** Stands where the SDK wants a writer of XML, and writes none. */
export class XmlShapeSerializer {
  readonly setSerdeContext = (): void => {}
  readonly write = refuse
  readonly flush = refuse
}
