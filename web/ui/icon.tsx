/** Strokes on a 24 by 24 grid; always beside words, so hidden from screen readers. */
const strokes = {
  home: 'M4 11.5 12 4.500l8 7M6 10v9.500h12V10M10 19.500v-5.500h4v5.500',
  commitments: 'M9 6h11M9 12h11M9 18h11M3.500 6l1.300 1.300L7 5M3.500 12l1.300 1.300L7 11M3.500 18l1.300 1.300L7 17',
  agreements: 'M6 3.500h8.500L19 8v12.500H6zM14 3.500V8.500h5M9 13h7M9 16.500h5',
  followUps:
    'M4.500 12a7.500 7.500 0 0 1 12.800-5.300L19.500 9M19.500 4.500V9H15M19.500 12a7.500 7.500 0 0 1-12.800 5.300L4.500 15M4.500 19.500V15H9',
  agenda: 'M4 6.500h16v13.500H4zM4 10.500h16M8 3.500v4M16 3.500v4',
  overview: 'M4 20h16M7 20v-6M12 20V5M17 20v-9',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  alert: 'M12 4.500 21 19.500H3zM12 10v4.500M12 17v.2',
  circle: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14',
  half: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14M12 5v14M12 8h5M12 12h7M12 16h5',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 8v4.500l3 2',
  back: 'M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v1',
  cross: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  pause: 'M9 6v12M15 6v12',
  file: 'M7 3.500h7L18 7.500v13H7zM14 3.500v4.500h4',
  question: 'M9 9.500a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500v.2',
  download: 'M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 19.500h14',
  upload: 'M12 16V5M7.500 9.500 12 5l4.500 4.500M5 19.500h14',
  plus: 'M12 5v14M5 12h14',
  chevron: 'M9 6l6 6-6 6',
  sessions:
    'M8.500 6a3 3 0 1 0 0 6a3 3 0 1 0 0-6M3 19.500a5.500 5.500 0 0 1 11 0M15.500 8a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5M16.500 15.200a4.500 4.500 0 0 1 4.500 4.300',
  camera: 'M4 8h3.500L9 5.500h6L16.500 8H20v11.500H4zM12 10.500a3.200 3.200 0 1 0 0 6.400a3.200 3.200 0 1 0 0-6.400',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  more: 'M5.500 11a1 1 0 1 0 0 2a1 1 0 1 0 0-2M12 11a1 1 0 1 0 0 2a1 1 0 1 0 0-2M18.500 11a1 1 0 1 0 0 2a1 1 0 1 0 0-2',
  user: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4.500 20a7.500 7.500 0 0 1 15 0',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  building: 'M4 20h16M6 20V9l6-4 6 4v11M10 20v-5h4v5M9.500 11h.1M14.500 11h.1',
} as const

export type IconName = keyof typeof strokes

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  )
}
