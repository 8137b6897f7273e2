const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** An element with escaped text. */
export function element(name: string, text: string | number | boolean): string {
  return `<${name}>${String(text).replace(/[&<>"\r]/g, (character) => entities[character] ?? character)}</${name}>`
}

export function xmlDocument(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</${root}>`
}
