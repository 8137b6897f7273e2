import * as z from 'zod/mini'
import { Clause, CommitmentCategory, CommitmentStatus, Indicator, Verdict } from '#shared/commitments.ts'
import { joined, told, type Teller, type Tellers } from './told.ts'

export function commitmentFields({ text }: Teller): Tellers {
  const isThere = told(z.string(), () => text.history.yes)
  return {
    status: told(CommitmentStatus, (status) => text.words.commitmentStatus[status]),
    category: told(CommitmentCategory, (category) => text.words.category[category]),
    progressPercent: told(z.number(), (percent) => `${percent}%`),
    verdict: told(Verdict, ({ result, reason }) =>
      joined(text.commitments.verdictWords[result], reason === undefined ? undefined : text.words.impossibleReason[reason]),
    ),
    indicator: told(Indicator, ({ name, unit, target }) => joined(name, joined(target, unit))),
    clause: told(Clause, ({ article, page }) => joined(article, page === undefined ? undefined : text.commitments.detail.page(page))),
    statement: told(z.object({}), () => text.history.yes),
    carriedFromId: isThere,
    carriedToId: isThere,
  }
}
