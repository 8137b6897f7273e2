import { useCallback, useMemo, useState } from 'react'
import type { FieldError } from '#shared/errors.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useMe } from '../me-context.tsx'
import { dropDraft, readDraft, writeDraft } from './draft-store.ts'

type Options<Name extends string> = {
  /** Names the form and the record, so that drafts never meet. */
  key: string
  initial: Record<Name, string>
  labels: Record<Name, string>
  /** Where the body nests what the form shows flat: path in the body -> field. */
  pathOf?: (path: string) => string
}

const keysOf = <Name extends string>(record: Record<Name, string>): Name[] => {
  const names: string[] = Object.keys(record)
  return names.filter((name): name is Name => name in record)
}

const restored = <Name extends string>(initial: Record<Name, string>, draft: Record<string, string> | undefined): Record<Name, string> => {
  const values = { ...initial }
  for (const name of keysOf(initial)) values[name] = draft?.[name] ?? initial[name]
  return values
}

/** What was typed: a draft without it takes the newest record, so that it never undoes what others changed meanwhile. */
const typed = <Name extends string>(values: Record<Name, string>, initial: Record<Name, string>): Record<string, string> =>
  Object.fromEntries(keysOf(values).flatMap((name) => (values[name] === initial[name] ? [] : [[name, values[name]]])))

/** Text of a form: kept on the device while it is typed, with the errors that belong to each field. */
export function useForm<Name extends string>({ key, initial, labels, pathOf = (path) => path }: Options<Name>) {
  const text = useText()
  const me = useMe()
  const draftKey = `${me.id}.${key}`
  const [start, setStart] = useState(initial)
  const [draftAtStart] = useState(() => readDraft(draftKey))
  const [wasRestored, setWasRestored] = useState(draftAtStart !== undefined)
  const [values, setValues] = useState(() => restored(initial, draftAtStart))
  const [problems, setProblems] = useState<readonly FieldError[]>([])

  const set = useCallback(
    (name: Name, value: string) => {
      setValues((before) => {
        const next = { ...before, [name]: value }
        writeDraft(draftKey, typed(next, start))
        return next
      })
      setProblems((before) =>
        before.some((problem) => fieldOf(problem.path, name)) ? before.filter((problem) => !fieldOf(problem.path, name)) : before,
      )
    },
    [draftKey, start],
  )
  const clear = useCallback(() => {
    dropDraft(draftKey)
    setWasRestored(false)
    setStart(initial)
    setValues(initial)
    setProblems([])
  }, [draftKey, initial])

  return useMemo(() => {
    const names = keysOf(labels)
    const nameOf = (path: string) => names.filter((name) => fieldOf(path, name)).toSorted((a, b) => b.length - a.length)[0]
    const wordsFor = (problem: FieldError) => {
      const name = nameOf(problem.path)
      return text.errors.field[problem.code](name === undefined ? text.errors.thisField : labels[name])
    }
    return {
      draftKey,
      values,
      /** The values before anything was typed. */
      start,
      labels,
      set,
      clear,
      setProblems: (found: readonly FieldError[]) => setProblems(found.map(({ path, code }) => ({ path: pathOf(path), code }))),
      wasRestored,
      problems: problems.map((problem): { field: string | undefined; text: string } => ({
        field: nameOf(problem.path),
        text: wordsFor(problem),
      })),
      problemOf: (name: Name) => {
        const problem = problems.find(({ path }) => nameOf(path) === name)
        return problem === undefined ? undefined : wordsFor(problem)
      },
    }
  }, [draftKey, values, start, labels, set, clear, wasRestored, problems, text, pathOf])
}
export type Form<Name extends string> = ReturnType<typeof useForm<Name>>

/** Whether a dotted path (`parties.0.documentNumber`) lies in a field. */
const fieldOf = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`)
