import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Settings } from './settings.ts'
import { AccessLogs } from './storage/access-logs.ts'
import { Evidence } from './storage/evidence.ts'
import { People } from './storage/people.ts'
import { Records } from './storage/records.ts'

export interface StorageStackProps extends StackProps {
  readonly settings: Settings
}

/** What must outlive every deployment: records, evidence, people, and who touched the files. Rarely changed, never deleted. */
export class StorageStack extends Stack {
  readonly records: Records
  readonly evidence: Evidence
  readonly people: People
  readonly accessLogs: AccessLogs

  constructor(scope: Construct, id: string, { settings, ...props }: StorageStackProps) {
    super(scope, id, { ...props, terminationProtection: true, description: 'Kawal: records, evidence and people. Protected.' })
    this.accessLogs = new AccessLogs(this, 'AccessLogs')
    this.records = new Records(this, 'Records')
    this.evidence = new Evidence(this, 'Evidence', {
      accessLogs: this.accessLogs.destination,
      siteOrigin: settings.siteOrigin,
      retention: settings.evidenceRetention,
    })
    this.people = new People(this, 'People')
  }
}
