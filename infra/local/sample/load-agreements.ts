import { agreementEndpoints } from '#shared/contract/agreements.ts'
import type { Api } from './connect-api.ts'
import { readMou, readPks } from './read-sample.ts'

/** Enters the MoU, records it as signed with its sources, and adds the 21 PKS under it in one call. */
export async function loadAgreements(api: Api): Promise<void> {
  const mou = readMou()
  const { version } = await api.ask(agreementEndpoints['agreements.create'], {
    step: `enter ${mou.slug}`,
    as: 'kepala',
    body: mou.body,
    key: `sample-${mou.slug}`,
  })
  await api.ask(agreementEndpoints['agreements.record_signed'], {
    step: `record ${mou.slug} as signed`,
    as: 'kepala',
    id: mou.id,
    body: mou.recordSigned,
    version,
    key: `sample-${mou.slug}-signed`,
  })
  const pks = readPks()
  await api.ask(agreementEndpoints['agreements.create_pks_batch'], {
    step: `add ${pks.slug}`,
    as: 'setda',
    id: mou.id,
    body: pks.body,
    key: `sample-${pks.slug}`,
  })
}
