/** Strokes on a 24 by 24 grid; always beside words, so hidden from screen readers. */
const strokes = {
  home: 'M4 11.5 12 4.5l8 7M6 10v9.5h12V10M10 19.5v-5.5h4v5.5',
  commitments: 'M9 6h11M9 12h11M9 18h11M3.5 6l1.3 1.3L7 5M3.5 12l1.3 1.3L7 11M3.5 18l1.3 1.3L7 17',
  agreements: 'M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 13h7M9 16.5h5',
  followUps: 'M4.5 12a7.5 7.5 0 0 1 12.8-5.3L19.5 9M19.5 4.5V9H15M19.5 12a7.5 7.5 0 0 1-12.8 5.3L4.5 15M4.5 19.5V15H9',
  agenda: 'M4 6.5h16v13.5H4zM4 10.5h16M8 3.5v4M16 3.5v4',
  overview: 'M4 20h16M7 20v-6M12 20V5M17 20v-9',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 4.5 21 19.5H3zM12 10v4.5M12 17v.2',
  circle: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14',
  half: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14M12 5v14M12 8h5M12 12h7M12 16h5',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 8v4.5l3 2',
  back: 'M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v1',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  pause: 'M9 6v12M15 6v12',
  file: 'M7 3.5h7L18 7.5v13H7zM14 3.5v4.5h4',
  question: 'M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.2',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14',
  upload: 'M12 16V5M7.5 9.5 12 5l4.5 4.5M5 19.5h14',
  plus: 'M12 5v14M5 12h14',
  chevron: 'M9 6l6 6-6 6',
  sessions:
    'M8.5 6a3 3 0 1 0 0 6a3 3 0 1 0 0-6M3 19.5a5.5 5.5 0 0 1 11 0M15.5 8a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5M16.5 15.2a4.5 4.5 0 0 1 4.5 4.3',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11.5H4zM12 10.5a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  more: 'M5.5 11a1 1 0 1 0 0 2a1 1 0 1 0 0-2M12 11a1 1 0 1 0 0 2a1 1 0 1 0 0-2M18.5 11a1 1 0 1 0 0 2a1 1 0 1 0 0-2',
  user: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4.5 20a7.5 7.5 0 0 1 15 0',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  building: 'M4 20h16M6 20V9l6-4 6 4v11M10 20v-5h4v5M9.5 11h.1M14.5 11h.1',
} as const

export type IconName = keyof typeof strokes

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  )
}
