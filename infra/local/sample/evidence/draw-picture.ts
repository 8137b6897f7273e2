import { crc32, deflateSync } from 'node:zlib'
import { palette, scenes, type Rectangle } from './scenes.ts'

/** Pixels; two share a byte. */
const [width, height] = [320, 200]
const rowLength = width / 2

/** A PNG of a drawn scene, 16 colours. Not compressed: its bytes must not depend on the version of zlib. */
export function drawPicture(scene: keyof typeof scenes): Uint8Array<ArrayBuffer> {
  const pixels = paint(scenes[scene])
  const rows = Buffer.alloc((rowLength + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < rowLength; x += 1) {
      rows[y * (rowLength + 1) + 1 + x] = ((pixels[y * width + 2 * x] ?? 0) << 4) | (pixels[y * width + 2 * x + 1] ?? 0)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([4, 3, 0, 0, 0], 8)
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(palette.join(''), 'hex')),
      chunk('IDAT', deflateSync(rows, { level: 0 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function paint(rectangles: readonly Rectangle[]): Uint8Array {
  const pixels = new Uint8Array(width * height)
  for (const [left, top, wide, high, colour] of rectangles) {
    for (let y = top; y < top + high; y += 1) pixels.fill(colour, y * width + left, y * width + left + wide)
  }
  return pixels
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
