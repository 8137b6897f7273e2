export type Arrow = { from: string; to: string; label: string }
export type StateDiagram = { frames: Map<string, string[]>; states: Map<string, string[]>; choices: Set<string>; arrows: Arrow[] }

/** Words that Mermaid would take for its own at the beginning of a line. */
const reserved = new Set(['state', 'note', 'end', 'class', 'style', 'default', 'direction', 'hide', 'scale', 'click', 'as', 'title'])

const name = String.raw`[a-z][a-z_]*`
const end = String.raw`(\[\*\]|${name})`
const words = String.raw`[^;#{}:"]+`
const lines = {
  frame: new RegExp(`^state "(${words})" as (${name}) \\{$`),
  choice: new RegExp(`^state (${name}) <<choice>>$`),
  arrow: new RegExp(`^${end} --> ${end}(?:: (${words}))?$`),
  state: new RegExp(`^(${name})(?:: (${words}))?$`),
}

/**
 * Reads those state diagrams of Mermaid that Kawal writes, a small part of its grammar.
 * @throws Error at a line that is none of it, a name that is reserved, an arrow without an end, or a frame that is left open.
 */
export function readStateDiagram(text: string): StateDiagram {
  const [head, ...rest] = text.trim().split('\n')
  if (head !== 'stateDiagram-v2') throw new Error(`No state diagram begins with ${head}`)
  const diagram: StateDiagram = { frames: new Map(), states: new Map(), choices: new Set(), arrows: [] }
  let frame: string | undefined
  for (const line of rest.map((one) => one.trim())) {
    if (line === '}' && frame !== undefined) frame = undefined
    else frame = take(diagram, line, frame)
  }
  if (frame !== undefined) throw new Error(`The frame ${frame} is left open`)
  for (const { from, to } of diagram.arrows) for (const one of [from, to]) requireThere(diagram, one)
  return diagram
}

/** Takes in one line; answers the frame that is open after it. */
function take({ frames, states, choices, arrows }: StateDiagram, line: string, frame: string | undefined): string | undefined {
  const opened = lines.frame.exec(line)?.[2]
  if (opened !== undefined && frame === undefined) {
    frames.set(free(opened), [])
    return opened
  }
  const [, from, to, label = ''] = lines.arrow.exec(line) ?? []
  const choice = lines.choice.exec(line)?.[1]
  const [, state, description] = lines.state.exec(line) ?? []
  if (from !== undefined && to !== undefined) arrows.push({ from, to, label })
  else if (choice !== undefined) choices.add(free(choice))
  else if (state !== undefined) {
    if (!states.has(state) && frame !== undefined) frames.get(frame)?.push(state)
    states.set(free(state), [...(states.get(state) ?? []), ...(description === undefined ? [] : [description])])
  } else throw new Error(`Mermaid would not read: ${line}`)
  return frame
}

function free(id: string): string {
  if (reserved.has(id)) throw new Error(`${id} is a word of Mermaid`)
  return id
}

function requireThere({ frames, states, choices }: StateDiagram, id: string): void {
  if (id !== '[*]' && !states.has(id) && !frames.has(id) && !choices.has(id)) throw new Error(`An arrow names ${id}, which is not there`)
}

const actionsIn = (label: string): string[] => label.split(', ').filter((action) => !action.startsWith('('))

/** What a picture tells, as `from action to`; what stands in parentheses is no move. */
export function movesIn({ frames, states, choices, arrows }: StateDiagram): string[] {
  const into = (choice: string) => arrows.filter(({ to }) => to === choice).flatMap(({ from }) => frames.get(from) ?? [from])
  const leaving = arrows.flatMap(({ from, to, label }) =>
    choices.has(to) || from === '[*]'
      ? []
      : (choices.has(from) ? into(from) : [from]).flatMap((one) => actionsIn(label).map((action) => `${one} ${action} ${to}`)),
  )
  const staying = [...states].flatMap(([state, [, inside]]) => inside?.split('<br>').map((action) => `${state} ${action} ${state}`) ?? [])
  return [...leaving, ...staying]
}
