import { commitmentEndpoints } from '#shared/contract/commitments.ts'
import type { Api } from './connect-api.ts'
import type { Walk } from './read-sample.ts'
import { uploadEvidence } from './upload-evidence.ts'

/** Takes one commitment through its steps, each by its own account; every version comes from the answer before. */
export async function walkCommitment(api: Api, { slug, commitmentId, steps }: Walk, created: number): Promise<void> {
  let version = created
  for (const [index, { as, action, body, evidence }] of steps.entries()) {
    for (const file of evidence) await uploadEvidence(api, as, commitmentId, file)
    const appends = action === 'report_progress'
    const answer = await api.ask(commitmentEndpoints[`commitments.${action}`], {
      step: `${action} of ${slug}`,
      as,
      id: commitmentId,
      body,
      key: `sample-${slug}-${index + 1}`,
      ...(appends ? {} : { version }),
    })
    version = answer.version
  }
}
