const refuse = (): never => {
  throw new Error('Left out of this build of Kawal: event streams')
}

export const eventStreamSerdeProvider = refuse
export const EventStreamSerde = refuse

/** Leaves the configuration as it is: no operation that Kawal calls has a stream of events. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config
