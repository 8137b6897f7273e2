import * as z from 'zod/mini'
import { Template, TemplateItem } from '#shared/checklists.ts'
import { Holidays } from '#shared/holidays.ts'
import { joined, told, type Teller, type Tellers } from './told.ts'

const percent = told(z.number(), (value) => `${value}%`)

export function templateFields({ text: { history, words } }: Teller): Tellers {
  return {
    kind: told(Template.shape.kind, (kind) => words.templateKind[kind]),
    items: told(z.array(TemplateItem), (items) =>
      items
        .map(({ code, text, critical, advice }) => joined(`${code} ${text}`, critical ? history.critical : undefined, advice))
        .join('; '),
    ),
    goodFrom: percent,
    fairFrom: percent,
  }
}

export function holidaysFields({ text: { words }, formats }: Teller): Tellers {
  return {
    days: told(Holidays.shape.days, (days) =>
      days.map(({ on, name, kind }) => joined(formats.day(on), name, words.holidayKind[kind])).join('; '),
    ),
  }
}
