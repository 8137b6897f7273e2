import { createHash } from 'node:crypto'

export type Language = 'id' | 'en'

const style = `
  :root { color-scheme: light; font: 100%/1.5 system-ui, sans-serif; }
  body { margin: 0; background: #f4f6f8; color: #16202a; }
  main { max-width: 30rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
  fieldset { border: 0; margin: 1.25rem 0; padding: 0; }
  legend, .label { display: block; font-weight: 600; padding: 0; margin-bottom: .5rem; }
  .account { display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; padding: .5rem .75rem; margin-bottom: .375rem;
    background: #fff; border: 1px solid #76838f; border-radius: .375rem; cursor: pointer; }
  .account:has(:checked) { border-color: #0b5c8a; box-shadow: inset 0 0 0 1px #0b5c8a; background: #eaf4fa; }
  .account input { width: 1.25rem; height: 1.25rem; flex: none; margin: 0; accent-color: #0b5c8a; }
  .account strong, .account small { display: block; }
  small, .hint { color: #45525e; font-size: .9375rem; }
  input[type=password], input[type=text] { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; border: 1px solid #76838f; border-radius: .375rem; }
  button { width: 100%; min-height: 2.75rem; margin-top: 1rem; font: inherit; font-weight: 600; color: #fff; background: #0b5c8a; border: 0; border-radius: .375rem; cursor: pointer; }
  a { color: #0b5c8a; }
  :focus-visible { outline: 3px solid #f2a900; outline-offset: 2px; }
  .problem { border: 2px solid #a4161a; border-radius: .375rem; background: #fff; padding: .75rem 1rem; }
`

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The policy of the sign-in pages: nothing from outside, this one style, at most this one script. */
export function pagePolicy(script?: string): string {
  const scripts = script === undefined ? '' : ` script-src ${hashOf(script)};`
  return `default-src 'none'; style-src ${hashOf(style)};${scripts} form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
}

export function page(language: Language, title: string, content: string, script?: string): string {
  const ending = script === undefined ? '' : `<script>${script}</script>`
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} · Kawal</title><style>${style}</style></head>
<body><main>${content}</main>${ending}</body>
</html>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
