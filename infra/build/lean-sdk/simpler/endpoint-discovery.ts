export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (): undefined => undefined,
  configFileSelector: (): undefined => undefined,
  default: undefined,
}

/** Leaves the configuration as it is: nothing is discovered. */
export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config
