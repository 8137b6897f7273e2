import * as z from 'zod/mini'
import { EventFacts } from './event-facts.ts'
import seeds from './seeds.json' with { type: 'json' }

const Mention = z.object({ source_file: z.string(), quote: z.string() })
const Quoted = z.object({ value: z.unknown(), quote: z.string() })

/** What the five articles and the cross-checks say: the yardstick for the sample. */
export const facts = z
  .object({
    sources: z.array(
      z.object({
        file: z.string(),
        title: z.string(),
        published_date: z.nullable(z.string()),
        byline: z.nullable(z.string()),
        outlet: z.nullable(z.string()),
        advertorial: z._default(z.boolean(), false),
      }),
    ),
    organisations: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        name_id: z.string(),
        name_en: z.string(),
        short: z.optional(z.string()),
        parent_id: z.optional(z.string()),
        source_spellings: z._default(z.array(z.string()), []),
        mentions: z.array(Mention),
      }),
    ),
    persons: z.array(
      z.object({
        id: z.string(),
        name: z.nullable(z.string()),
        positions: z.array(z.object({ title_id: z.string(), org_id: z.string(), quote: z.string() })),
      }),
    ),
    events: z.tuple([EventFacts, EventFacts, EventFacts, EventFacts, EventFacts]),
    agreements: z.array(
      z.object({
        id: z.string(),
        parties: z.array(z.object({ quote: z.string() })),
        signed_date: Quoted,
        place: z.nullable(Quoted),
        witnesses: z.optional(z.array(z.object({ person_id: z.string(), quote: z.string() }))),
      }),
    ),
    skpd_list_seed_004: z.object({ items: z.array(z.object({ org_id: z.string() })) }),
    external_cross_checks: z.array(z.object({ facts: z.array(z.object({ value: z.string(), url: z.string() })) })),
  })
  .parse(seeds)

const titles = new Map(facts.sources.map(({ file, title }) => [file, title]))
export const titleOf = (file: string): string => titles.get(file) ?? ''

/** What an article prints of its own publication, under the names of Kawal. */
export function publicationOf(title: string) {
  const source = facts.sources.find((one) => one.title === title)
  if (source === undefined) throw new Error(`No article is called ${title}`)
  const { published_date: publishedOn, byline: author, outlet: publisher, advertorial } = source
  return {
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(author === null ? {} : { author }),
    ...(publisher === null ? {} : { publisher }),
    ...(advertorial ? { isAdvertorial: true } : {}),
  }
}

/** The article about the 21 PKS. */
export const article = titleOf('004_0dc47cf49b18921d.txt')
